import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const STORIES: Record<
  string,
  { title: string; body: string; date?: string; section?: string; extra?: string }
> = {
  '2026/11/jembatan': {
    title: 'Wali Kota Membangun Jembatan di Kedungcowek',
    body: 'Jembatan bagi pejalan kaki itu dibangun dari baja bekas kapal dan selesai tahun depan.',
  },
  '2026/11/kupu': {
    title: 'Kupu-Kupu Kembali ke Kebun Bibit',
    body: 'Pengunjung menghitung tujuh jenis kupu-kupu pada pagi hari.',
  },
  '2026/11/berenang': {
    title: 'Anak-Anak Belajar Berenang di Kali Mas',
    body: 'Dua puluh anak kampung mengikuti kelas gratis setiap Minggu.',
    extra: 'authors: [endang]\n',
  },
  '2026/11/novel': {
    title: 'Lina Hartati Menyelesaikan Novel Ketiga',
    body: 'Ia menulis sebelum matahari terbit, di meja dapur, dengan pensil.',
    section: 'ekonomi',
  },
  '2026/11/pencuri': {
    title: 'Polisi Menangkap Pencuri Motor di Wonokromo',
    body: 'Seorang pemuda ditangkap setelah dikejar warga sampai stasiun.',
  },
  '2026/11/pasar': {
    title: 'Pasar Turi Dibuka Lagi',
    body: 'Para pedagang mulai menata kios sejak subuh.',
    section: 'ekonomi',
    extra: 'authors: [endang]\n',
  },
  '2026/11/plastik': {
    title: 'Bank Sampah Gubeng Menabung Plastik',
    body: 'Setiap botol dicatat dalam buku kecil milik warga.',
  },
  '2026/11/surut': {
    title: 'Air Surut di Benowo',
    body: 'Rumah yang kebanjiran mulai dibersihkan pemiliknya.',
  },
  '2026/11/padi': {
    title: 'Petani Lamongan Menanam Padi Lebih Awal',
    body: 'Hujan turun dua pekan sebelum musimnya.',
    section: 'ekonomi',
  },
  '2026/11/ikan': {
    title: 'Nelayan Kenjeran Mengirim Ikan ke Jakarta',
    body: 'Es batu menjaga hasil laut tetap segar.',
    section: 'ekonomi',
  },
  '2026/11/atap': {
    title: 'Sekolah Dasar di Rungkut Memperbaiki Atap',
    body: 'Genting lama diganti dengan yang lebih ringan.',
  },
  '2026/11/bola': {
    title: 'Persebaya Menang Dua Gol',
    body: 'Gol kedua lahir dari tendangan sudut.',
  },
  '2026/11/demam': {
    title: 'Puskesmas Jagir Merawat Pasien Demam',
    body: 'Dokter meminta warga menguras bak mandi.',
  },
  '2026/11/ketua': {
    title: 'Warga Gang Dolly Memilih Ketua RW',
    body: 'Surat suara dihitung di balai kampung.',
  },
  '2026/11/sukolilo': {
    title: 'Perumahan Baru di Sukolilo Belum Dihuni',
    body: 'Kuncinya baru dibagikan bulan depan.',
  },
  '2026/11/kereta': {
    title: 'Kereta Komuter Menambah Perjalanan',
    body: 'Jadwal pagi bertambah empat kali.',
  },
  '2026/11/parkir': {
    title: 'Tarik Ulur Tarif Parkir',
    body: 'Juru parkir dan dinas belum sepakat.',
  },
  '2026/11/students': {
    title: 'Students Map the River',
    body: 'A vocational class measured the water from a raft.',
    extra: 'language: en\n',
  },
  '2026/11/mebel': {
    title: 'Mebel Bambu dari Wilis',
    body: 'Kursi dan meja untuk teras.',
    extra: 'kind: opinion\nadvertorial: {sponsor: Koperasi}\n',
  },
  '2024/05/festival': {
    title: 'Festival Perahu Hias',
    body: 'Jembatan merah dipenuhi penonton perahu.',
    date: '2024-05-04T08:00',
  },
  '2022/02/pabrik': {
    title: 'Pabrik Gula Berhenti Giling',
    body: 'Cerobongnya tidak lagi mengepul.',
    date: '2022-02-02T08:00',
    section: 'ekonomi',
  },
  '2019/07/lokomotif': {
    title: 'Lokomotif Tua Masuk Museum',
    body: 'Ketel uapnya masih utuh.',
    date: '2019-07-09T08:00',
  },
};

/** Questions and the headline that is to come first. */
export const QUESTIONS: readonly [question: string, first: string][] = [
  ['pembangunan', 'Wali Kota Membangun Jembatan di Kedungcowek'],
  ['bangunan kedungcowek', 'Wali Kota Membangun Jembatan di Kedungcowek'],
  ['kupu-kupu', 'Kupu-Kupu Kembali ke Kebun Bibit'],
  ['kupu', 'Kupu-Kupu Kembali ke Kebun Bibit'],
  ['anak-anak', 'Anak-Anak Belajar Berenang di Kali Mas'],
  ['pelajaran renang', 'Anak-Anak Belajar Berenang di Kali Mas'],
  ['Lina Hartati', 'Lina Hartati Menyelesaikan Novel Ketiga'],
  ['penulisan', 'Lina Hartati Menyelesaikan Novel Ketiga'],
  ['penangkapan', 'Polisi Menangkap Pencuri Motor di Wonokromo'],
  ['berdagang', 'Pasar Turi Dibuka Lagi'],
  ['tabungan sampah', 'Bank Sampah Gubeng Menabung Plastik'],
  ['banjir', 'Air Surut di Benowo'],
  ['tanaman padi', 'Petani Lamongan Menanam Padi Lebih Awal'],
  ['pengiriman', 'Nelayan Kenjeran Mengirim Ikan ke Jakarta'],
  ['perbaikan sekolah', 'Sekolah Dasar di Rungkut Memperbaiki Atap'],
  ['kemenangan Persebaya', 'Persebaya Menang Dua Gol'],
  ['perawatan', 'Puskesmas Jagir Merawat Pasien Demam'],
  ['pemilihan', 'Warga Gang Dolly Memilih Ketua RW'],
  ['rumah', 'Perumahan Baru di Sukolilo Belum Dihuni'],
  ['tarik-ulur', 'Tarik Ulur Tarif Parkir'],
  ['penambahan', 'Kereta Komuter Menambah Perjalanan'],
  ['river', 'Students Map the River'],
  ['lokomotif', 'Lokomotif Tua Masuk Museum'],
  ['kedungc', 'Wali Kota Membangun Jembatan di Kedungcowek'],
];

/**
 * A paper of few stories over seven years, with two more quarters of filler, so that there are
 * several shards. Built.
 */
export function searchPaper(): Newspaper {
  const paper = new Newspaper('search')
    .write('content/site.yaml', `${SETTINGS}search: {engine: "https://duckduckgo.com/?q="}\n`)
    .write('content/people/endang.yaml', 'name: Endang Lestari\nrole: Wartawan\n');
  for (const [
    id,
    {
      title,
      body,
      date = `${id.slice(0, 7).replace('/', '-')}-2${Object.keys(STORIES).indexOf(id) % 7}T08:00`,
      section,
      extra = '',
    },
  ] of Object.entries(STORIES))
    paper.write(
      `content/articles/${id}.md`,
      storyFile({ title, date, body, extra, ...(section === undefined ? {} : { section }) }),
    );
  for (let index = 0; index < 330; index++)
    paper.write(
      `content/articles/2026/0${1 + (index % 6)}/isi-${index}.md`,
      storyFile({
        title: `Catatan nomor ${index}`,
        date: `2026-0${1 + (index % 6)}-1${index % 9}T08:00`,
        body: `Catatan harian nomor ${index} dari ruang redaksi. `.repeat(8),
      }),
    );
  const { status, output } = paper.build();
  if (status !== 0) throw new Error(output);
  return paper;
}
