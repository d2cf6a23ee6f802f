/** One address of the sample paper, with its older year, for each kind of page. */
export const PAGE_KINDS = {
  home: '/',
  section: '/kota/',
  'section with few stories': '/opini/',
  'archive page': '/arsip/arsip/1/',
  topic: '/tag/sungai/',
  person: '/penulis/endang-lestari/',
  'box redaksi': '/redaksi/',
  'standing page': '/pedoman-media-siber/',
  privacy: '/privasi/',
  search: '/cari/',
  index: '/indeks/',
  month: '/indeks/2026/11/',
  day: '/indeks/2026/11/28/',
  story: '/2026/11/tambangan-kebonsari-kedurus-beroperasi-lagi/',
  'story without a picture': '/2026/11/trotoar-bukan-sisa-jalan/',
  'story with a table and a footnote': '/2026/11/nelayan-kali-menjaring-plastik/',
  'live report': '/2026/11/laporan-langsung-air-tinggi-kali-surabaya/',
  'picture essay': '/2026/11/sehari-di-sanggar-kembang-semanggi/',
  'opinion piece': '/2026/11/hujan-tidak-bersalah/',
  explainer: '/2026/11/kader-jumantik-lacak-demam-berdarah/',
  advertorial: '/2026/11/advertorial-mebel-bambu-lereng-wilis/',
  'story that is not verified': '/2026/11/pedagang-pasar-malam-ditagih-dua-kali/',
  'corrected story': '/2026/11/bengkel-mesin-perahu-ujungpangkah/',
  'part of a series': '/2026/11/juru-ukur-air-kali-kebraon/',
  'old story': '/2019/07/dari-arsip-industri-kecil-dua-belas-negara/',
  series: '/seri/hidup-di-tepi-sungai/',
  corrections: '/ralat/',
  feeds: '/umpan/',
  'story in English': '/2026/11/vocational-class-maps-kali-mas/',
  'withdrawn story': '/2026/11/kabar-dari-pesisir-utara/',
  'not found': '/tidak/ada/',
} as const;

export type PageKind = keyof typeof PAGE_KINDS;

/**
 * Kinds that differ in how a page is laid out; of the others, each has the layout of one of these.
 */
export const LAYOUTS: readonly PageKind[] = [
  'home',
  'section',
  'archive page',
  'person',
  'box redaksi',
  'standing page',
  'search',
  'index',
  'day',
  'story',
  'live report',
  'picture essay',
  'corrections',
  'withdrawn story',
  'not found',
];

/** The status with which a host answers. */
export function statusOf(kind: PageKind): number {
  return kind === 'not found' ? 404 : 200;
}
