import { describe, expect, it } from 'vitest';
import { rootOf } from '../../src/search/root-of.ts';
import { searchWords } from '../../src/search/search-words.ts';

/** A root, then words that have it. */
const FAMILIES = [
  'bangun membangun pembangunan dibangun bangunan terbangun membangunkan',
  'tulis menulis ditulis penulis penulisan tulisan',
  'kirim mengirim pengiriman dikirim kiriman',
  'tangkap menangkap penangkapan ditangkap tertangkap penangkap',
  'temu bertemu pertemuan menemukan penemuan ditemukan temuan',
  'rumah perumahan rumahnya',
  'rawat merawat perawatan dirawat perawat',
  'pilih memilih pemilihan dipilih pemilih terpilih pilihan',
  'pakai memakai pemakaian dipakai pakaian',
  'sapu menyapu disapu',
  'masak memasak memasakkan pemasak masakan',
  'main bermain permainan pemain dimainkan',
  'ajar belajar pelajar mengajar pengajar pelajaran pembelajaran',
  'kerja bekerja pekerja pekerjaan mengerjakan dipekerjakan',
  'didik pendidikan mendidik pendidik',
  'adil keadilan pengadilan mengadili diadili',
  'atur mengatur peraturan diatur pengaturan aturan',
  'tani petani pertanian',
  'tambang menambang penambangan ditambang pertambangan',
  'nyanyi menyanyi penyanyi dinyanyikan nyanyian',
  'minum meminum minuman peminum',
  'makan memakan makanan dimakan',
  'tinggal meninggal meninggalkan ditinggalkan peninggalan',
  'duduk menduduki penduduk pendudukan kependudukan',
  'satu persatuan bersatu kesatuan menyatukan',
  'perintah memerintah pemerintah pemerintahan',
  'periksa memeriksa pemeriksaan diperiksa',
  'bersih membersihkan kebersihan pembersihan',
  'beri memberi pemberian diberi memberikan diberikan',
  'berita pemberitaan memberitakan',
  'hasil berhasil keberhasilan',
  'siap persiapan mempersiapkan',
  'tahan pertahanan mempertahankan tahanan',
  'ubah mengubah perubahan berubah diubah',
  'cek mengecek pengecekan dicek',
  'bom mengebom pengeboman',
  'menteri kementerian',
  'polisi kepolisian',
  'sekolah bersekolah',
  'selesai menyelesaikan penyelesaian',
  'sakit penyakit',
  'tangan menangani penanganan ditangani',
  'ikan perikanan',
  'air pengairan perairan',
  'jalan berjalan perjalanan menjalani',
];

describe('the root of a word', () => {
  it.each(FAMILIES)('is one for %s', (family) => {
    const words = family.split(' ');
    expect(words.map((word) => `${word} ${rootOf(word)}`)).toEqual(
      words.map((word) => `${word} ${words[0] ?? ''}`),
    );
  });

  it('is told once of a word that is said twice', () => {
    expect(
      [
        'anak-anak',
        'kupu-kupu',
        'berjalan-jalan',
        'tarik-menarik',
        'buku-bukunya',
        'sungai-sungai',
      ].map(rootOf),
    ).toEqual(['anak', 'kupu', 'jalan', 'tarik', 'buku', 'sungai']);
  });

  it('is the word itself where it has no affix, whatever it looks like', () => {
    const words = [
      'surabaya',
      'kediri',
      'sidoarjo',
      'semarang',
      'berita',
      'perang',
      'menteri',
      'media',
      'bulan',
      'taman',
      'hutan',
      'jalan',
      'merah',
      'pena',
      'terang',
      'kereta-api',
      'development',
      'covid-19',
      'rp2,5',
    ];
    expect(rootOf('pro-pembangunan')).toBe('pro-bangun');
    expect(words.map(rootOf)).toEqual(words);
  });

  it('is the same for a root as for itself', () => {
    const roots = FAMILIES.map((family) => family.split(' ')[0] ?? '');
    expect(roots.map(rootOf)).toEqual(roots);
  });
});

describe('the words of a text', () => {
  it('are as many as the text has, so that places in it stay what they are', () => {
    expect(searchWords('Anak-anak, “kupu-kupu”, dan Pembangunan di Jl. Kedurus (2026).')).toEqual([
      'anak',
      'kupu',
      '·',
      'bangun',
      '·',
      'jl',
      'kedurus',
      '2026',
    ]);
    expect(searchWords('  Café\nRp2,5   — juta ')).toEqual(['cafe', 'rp2,5', '·', 'juta']);
    expect(searchWords('')).toEqual([]);
  });
});
