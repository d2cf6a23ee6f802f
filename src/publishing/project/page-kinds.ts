/** Every kind of page and the file under the project that draws it. */
export const PAGE_KINDS = {
  home: 'src/pages/index.astro',
  notFound: 'src/pages/404.astro',
  months: 'src/pages/indeks/index.astro',
  month: 'src/pages/indeks/[year]/[month]/index.astro',
  day: 'src/pages/indeks/[year]/[month]/[day]/index.astro',
  masthead: 'src/pages/redaksi/index.astro',
  privacy: 'src/pages/privasi/index.astro',
  search: 'src/pages/cari/index.astro',
  standing: 'src/pages/[section]/index.astro',
  section: 'src/pages/[section]/index.astro',
  sectionArchive: 'src/pages/[section]/arsip/[page].astro',
  tag: 'src/pages/tag/[tag]/index.astro',
  tagArchive: 'src/pages/tag/[tag]/arsip/[page].astro',
  author: 'src/pages/penulis/[person]/index.astro',
  authorArchive: 'src/pages/penulis/[person]/arsip/[page].astro',
  ad: 'src/pages/ruang-iklan/[place]/index.astro',
  series: 'src/pages/seri/[series]/index.astro',
  corrections: 'src/pages/ralat/index.astro',
  robots: 'src/pages/robots.txt.ts',
  sitemaps: 'src/pages/sitemap.xml.ts',
  sitemap: 'src/pages/sitemap/[month].xml.ts',
  newsSitemap: 'src/pages/sitemap/berita.xml.ts',
  frontsSitemap: 'src/pages/sitemap/halaman.xml.ts',
  feeds: 'src/pages/umpan/index.astro',
  'feed xml': 'src/pages/[...list]/umpan.xml.ts',
  'feed atom': 'src/pages/[...list]/umpan.atom.ts',
  'feed json': 'src/pages/[...list]/umpan.json.ts',
  'correctionsFeed xml': 'src/pages/ralat/umpan.xml.ts',
  'correctionsFeed atom': 'src/pages/ralat/umpan.atom.ts',
  'correctionsFeed json': 'src/pages/ralat/umpan.json.ts',
  'partnerFeed xml': 'src/pages/umpan/[partner].xml.ts',
  'partnerFeed atom': 'src/pages/umpan/[partner].atom.ts',
  'partnerFeed json': 'src/pages/umpan/[partner].json.ts',
  story: 'src/pages/[...address].astro',
} as const;

export type PageKind = keyof typeof PAGE_KINDS;

export interface PlannedPage {
  address: string;
  kind: PageKind;
  /**
   * What the page exists for: `story/2026/11/x`, `tag/banjir`… When that is invalidated, its pages
   * are enumerated again.
   */
  subject: string;
}
