import { airTinggi } from './air-tinggi.ts';
import { bibitMangrove } from './bibit-mangrove.ts';
import { bongkarIkanPelabuhan } from './bongkar-ikan-pelabuhan.ts';
import { celupHijau } from './celup-hijau.ts';
import { cerminJumantik } from './cermin-jumantik.ts';
import { dalangPerempuan } from './dalang-perempuan.ts';
import { gentongNila } from './gentong-nila.ts';
import { gerobakBuku } from './gerobak-buku.ts';
import { jalaDuaTangkapan } from './jala-dua-tangkapan.ts';
import { jemuranGang } from './jemuran-gang.ts';
import { jerikenJelantah } from './jeriken-jelantah.ts';
import { kebunBuahNaga } from './kebun-buah-naga.ts';
import { latihanBuluTangkis } from './latihan-bulu-tangkis.ts';
import { lingkarCanting } from './lingkar-canting.ts';
import { motorListrik } from './motor-listrik.ts';
import { musikPatrol } from './musik-patrol.ts';
import { orkesKeroncong } from './orkes-keroncong.ts';
import { papanDugaKebraon } from './papan-duga-kebraon.ts';
import { pelariPesisir } from './pelari-pesisir.ts';
import { pelatihanIndustriKecil } from './pelatihan-industri-kecil.ts';
import { petakRenang } from './petak-renang.ts';
import { piringDiGot } from './piring-di-got.ts';
import { polaSemanggi } from './pola-semanggi.ts';
import { pudakPelepah } from './pudak-pelepah.ts';
import { rakitPengukur } from './rakit-pengukur.ts';
import { relTrem } from './rel-trem.ts';
import { sensorSungai } from './sensor-sungai.ts';
import { sundulanGol } from './sundulan-gol.ts';
import { surveyRaft } from './survey-raft.ts';
import { tambakGaram } from './tambak-garam.ts';
import { tambanganKebonsari } from './tambangan-kebonsari.ts';
import { tungkuMalam } from './tungku-malam.ts';
import { bagusAnggoro } from './staf/bagus-anggoro.ts';
import { dayPrasetya } from './staf/day-prasetya.ts';
import { endangLestari } from './staf/endang-lestari.ts';
import { ferdiWicaksono } from './staf/ferdi-wicaksono.ts';
import { hadiSulaksono } from './staf/hadi-sulaksono.ts';
import { issaRamadhani } from './staf/issa-ramadhani.ts';
import { larasKinanti } from './staf/laras-kinanti.ts';
import { miraSantika } from './staf/mira-santika.ts';
import { ndikaAji } from './staf/ndika-aji.ts';
import { raraWulandari } from './staf/rara-wulandari.ts';
import { soviaMaharani } from './staf/sovia-maharani.ts';
import { totoKusnadi } from './staf/toto-kusnadi.ts';

export interface Picture {
  readonly name: string;
  readonly folder: string;
  readonly width: number;
  readonly height: number;
  readonly draw: () => string;
}

const story = (name: string, folder: string, draw: () => string): Picture => ({
  name,
  folder: `content/articles/${folder}`,
  width: 2000,
  height: 1333,
  draw,
});
const portrait = (name: string, draw: () => string): Picture => ({
  name,
  folder: 'content/media/staf',
  width: 900,
  height: 900,
  draw,
});

export const PICTURES: readonly Picture[] = [
  story('air-tinggi', '2026/11/laporan-langsung-air-tinggi-kali-surabaya', airTinggi),
  story('bibit-mangrove', '2026/11/petambak-sidoarjo-tanam-mangrove-pematang', bibitMangrove),
  story('bongkar-ikan-pelabuhan', '2026/11/rantai-dingin-ikan-tanjung-perak', bongkarIkanPelabuhan),
  story('celup-hijau', '2026/11/sehari-di-sanggar-kembang-semanggi', celupHijau),
  story('cermin-jumantik', '2026/11/kader-jumantik-lacak-demam-berdarah', cerminJumantik),
  story('dalang-perempuan', '2026/11/wayang-krucil-malang-dalang-perempuan', dalangPerempuan),
  story('gentong-nila', '2026/11/gentongan-tanjungbumi-kelas-menunggu', gentongNila),
  story('gerobak-buku', '2026/11/gerobak-buku-kolong-jalan-layang', gerobakBuku),
  story('jala-dua-tangkapan', '2026/11/nelayan-kali-menjaring-plastik', jalaDuaTangkapan),
  story('jemuran-gang', '2026/11/sehari-di-sanggar-kembang-semanggi', jemuranGang),
  story('jeriken-jelantah', '2026/11/tukar-minyak-jelantah-sabun-cuci', jerikenJelantah),
  story('kebun-buah-naga', '2026/11/kebun-naga-banyuwangi-lampu-hemat', kebunBuahNaga),
  story(
    'latihan-bulu-tangkis',
    '2026/11/balai-rw-pencetak-pebulu-tangkis-semolo',
    latihanBuluTangkis,
  ),
  story('lingkar-canting', '2026/11/sehari-di-sanggar-kembang-semanggi', lingkarCanting),
  story('motor-listrik', '2026/11/bengkel-konversi-motor-listrik-sepanjang', motorListrik),
  story('musik-patrol', '2026/11/musik-patrol-kampung-latihan-desember', musikPatrol),
  story('orkes-keroncong', '2026/11/keroncong-gang-malam-minggu', orkesKeroncong),
  story('papan-duga-kebraon', '2026/11/juru-ukur-air-kali-kebraon', papanDugaKebraon),
  story('pelari-pesisir', '2026/11/lari-pesisir-gresik-sepuluh-kilometer', pelariPesisir),
  story(
    'pelatihan-industri-kecil',
    '2019/07/dari-arsip-industri-kecil-dua-belas-negara',
    pelatihanIndustriKecil,
  ),
  story('petak-renang', '2026/11/belajar-berenang-di-kali-warugunung', petakRenang),
  story('piring-di-got', '2026/11/hujan-tidak-bersalah', piringDiGot),
  story('pola-semanggi', '2026/11/sehari-di-sanggar-kembang-semanggi', polaSemanggi),
  story('pudak-pelepah', '2026/11/pudak-gresik-kembali-ke-pelepah', pudakPelepah),
  story('rakit-pengukur', '2026/11/kelas-smk-memetakan-kali-mas', rakitPengukur),
  story('rel-trem', '2026/11/dari-arsip-rel-trem-di-bawah-aspal', relTrem),
  story('sensor-sungai', '2026/11/mahasiswa-malang-sensor-sungai-bambu', sensorSungai),
  story('sundulan-gol', '2026/11/ujung-kalimas-bangkit-tekuk-bahtera-gresik', sundulanGol),
  story('survey-raft', '2026/11/vocational-class-maps-kali-mas', surveyRaft),
  story('tambak-garam', '2026/11/panen-garam-sumenep-berakhir-lebih-awal', tambakGaram),
  story(
    'tambangan-kebonsari',
    '2026/11/tambangan-kebonsari-kedurus-beroperasi-lagi',
    tambanganKebonsari,
  ),
  story('tungku-malam', '2026/11/sehari-di-sanggar-kembang-semanggi', tungkuMalam),
  portrait('bagus-anggoro', bagusAnggoro),
  portrait('day-prasetya', dayPrasetya),
  portrait('endang-lestari', endangLestari),
  portrait('ferdi-wicaksono', ferdiWicaksono),
  portrait('hadi-sulaksono', hadiSulaksono),
  portrait('issa-ramadhani', issaRamadhani),
  portrait('laras-kinanti', larasKinanti),
  portrait('mira-santika', miraSantika),
  portrait('ndika-aji', ndikaAji),
  portrait('rara-wulandari', raraWulandari),
  portrait('sovia-maharani', soviaMaharani),
  portrait('toto-kusnadi', totoKusnadi),
];
