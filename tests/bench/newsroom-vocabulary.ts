export interface Section {
  id: string;
  title: string;
  description: string;
}

export interface Person {
  id: string;
  name: string;
  role: string;
  /** Two to six small letters, nobody else's. */
  code: string;
}

export interface NewsroomVocabulary {
  /** The busiest first. */
  sections: readonly Section[];
  places: readonly string[];
  /**
   * 400 subjects, the most frequent first. None has the address of another once it is in small
   * letters with hyphens.
   */
  tags: readonly string[];
  /** 60 members of staff, the most productive first. */
  people: readonly Person[];
}

const PLACES =
  'Surabaya,Sidoarjo,Gresik,Lamongan,Tuban,Bojonegoro,Mojokerto,Jombang,Nganjuk,Kediri,Blitar,Tulungagung,Trenggalek,Ponorogo,Pacitan,Magetan,Ngawi,Madiun,Malang,Batu,Pasuruan,Probolinggo,Lumajang,Jember,Bondowoso,Situbondo,Banyuwangi,Bangkalan,Sampang,Pamekasan,Sumenep,Semarang,Bandung,Denpasar,Makassar,Medan,Padang,Pontianak,Manado,Ambon'.split(
    ',',
  );
const SUBJECTS =
  'Pasar,Pelabuhan,Transportasi,Sungai,Beras,Cabai,Garam,Tebu,Kopi,Tembakau,Nelayan,Tambak,Hutan Bakau,Sampah,Air Bersih,Banjir,Kekeringan,Cuaca,Listrik,Energi Surya,Jalan,Jembatan,Trem,Kereta Api,Bus Kota,Sepeda,Trotoar,Taman,Perumahan,Kampung,Anggaran,Pajak,Koperasi,UMKM,Upah,Industri,Ekspor,Mebel,Batik,Keramik,Sekolah,Guru,Beasiswa,Perpustakaan,Kampus,Riset,Kesehatan Ibu,Gizi,Puskesmas,Demam Berdarah,Vaksinasi,Lansia,Sepak Bola,Bulu Tangkis,Voli,Renang,Lari,Wayang,Gamelan,Keroncong,Ludruk,Film,Sastra,Museum,Arsip Kota,Kuliner,Wisata,Peternakan,Irigasi,Perangkat Lunak'.split(
    ',',
  );
const GIVEN = 'Arum,Bintang,Cahya,Danu,Elok,Fajar,Galih,Hesti,Intan,Jati,Kirana,Laras'.split(',');
const FAMILY = 'Prabawa,Kusumawati,Hadiwinata,Mangunsong,Tirtayasa'.split(',');
const ROLES = ['Wartawan', 'Wartawan', 'Wartawan', 'Redaktur', 'Koresponden'];

const SECTIONS: readonly Section[] = [
  { id: 'kota', title: 'Kota', description: 'Kabar dari jalan, kampung, dan balai kota.' },
  { id: 'ekonomi', title: 'Ekonomi', description: 'Pasar, pabrik, dan dompet rumah tangga.' },
  { id: 'olahraga', title: 'Olahraga', description: 'Pertandingan dan orang-orang di baliknya.' },
  { id: 'daerah', title: 'Daerah', description: 'Laporan dari kabupaten di sekitar.' },
  { id: 'budaya', title: 'Budaya', description: 'Panggung, naskah, dan tradisi.' },
  { id: 'teknologi', title: 'Teknologi', description: 'Alat baru dan cara memakainya.' },
  { id: 'kesehatan', title: 'Kesehatan', description: 'Tubuh, layanan, dan pencegahan.' },
  { id: 'opini', title: 'Opini', description: 'Pendapat yang ditandatangani.' },
];

/** 70 subjects and 40 places stand alone; subjects at places, no pair twice, fill the list up. */
function tags(count: number): string[] {
  const pairs = PLACES.flatMap((_, shift) =>
    SUBJECTS.map((subject, index) => `${subject} ${PLACES[(index + shift) % PLACES.length]}`),
  );
  return [...SUBJECTS, ...PLACES, ...pairs].slice(0, count);
}

function people(): Person[] {
  return GIVEN.flatMap((given, row) =>
    FAMILY.map((family, column) => ({
      id: `${given}-${family}`.toLowerCase(),
      name: `${given} ${family}`,
      role: ROLES[column] ?? 'Wartawan',
      code: `w${String.fromCharCode(97 + row, 97 + column)}`,
    })),
  );
}

export const NEWSROOM_VOCABULARY: NewsroomVocabulary = {
  sections: SECTIONS,
  places: PLACES,
  tags: tags(400),
  people: people(),
};
