const roots = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Where a prefix meets a root, sounds melt and a root can be read in two ways. Each list holds
 * roots of the language of newspapers that are read with the sound they are listed under; others
 * follow the commoner way, which `prefixes.ts` names. Source: Alwi and others, Tata Bahasa Baku
 * Bahasa Indonesia, on the forms of *meng-*, *peng-*, *ber-*, *per-* and *ter-*.
 */
export const NASAL_ROOTS = {
  /** *mengirim* is *kirim*. */
  k: roots(
    'kabar kabur kacau kagum kait kaji kalah kali kandung kantong karang karantina kasih kata kawal kawin kecam kecil kecoh kejar kejut kelola keliling kelompok keluar keluh kembali kembang kemas kemudi kena kenal kenang kencang kendali kendara kental kepal kepung kerah kering keruk kerja keras ketahu ketat ketuk ketik kikis kira kirim kisah klaim koleksi komentar konsumsi kontrak kontrol konversi koordinasi koreksi korban korek korupsi kritik kuasa kuat kucur kukuh kuliah kumpul kunci kunjung kuras kurang kurung kutip kutuk kupas',
  ),
  /** *meminta* is *minta*. */
  m: roots(
    'maaf mabuk macet mahal main maju maki makan makam maklum makmur malas malu mampu mandi mandiri manfaat manis mantap marah masak masalah masuk masyarakat mati medan menang merah meriah mewah milik minat minggu minim minum minta mirip miskin mohon modern modifikasi monopoli motivasi muat muda mudah mudik mukim mula mulai mulia mulus muncul mundur mungkin murah murni musik musnah musuh musyawarah mutasi mutilasi',
  ),
  /** *menikah* is *nikah*. */
  n: roots(
    'nada nafkah naik nama nanti nasihat naung negara niaga nikah nikmat nilai nista nobat noda nomor nonaktif normal nyata',
  ),
  /** *menyanyi* is *nyanyi*. */
  ny: roots('nyala nyaman nyaring nyanyi nyata nyawa nyenyak'),
  /** *perumahan* is *rumah*. */
  r: roots(
    'ragam raih rajut rakit ramai ramal rampas rampok rancang rangkai rangkap rangkat rangsang rantau rapat rasa rata rawat raya rebut reda redam rekam rekat rekrut remaja renang rencana rendah rendam renovasi resmi restorasi retas revisi rias rilis rintis robek roboh rokok rombak ruang rugi rujuk rumah rumus runding rupa rusak',
  ),
} as const;
