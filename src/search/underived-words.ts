/**
 * Words that look as if they carried a prefix or a suffix and carry none, or whose affix has grown into them: *menteri* has nothing to do
 * with *teri*, nor *memberikan* with *ikan*. The list does what the dictionary of roots does for Nazief and Adriani, which is too large to send to readers.
 */
export const UNDERIVED: ReadonlySet<string> = new Set(
  `berangkat berani berantas berapa beri berita berkas berlian bermuda berontak bersih beserta betapa
  delapan dengan digital dimensi dinamika diplomasi direksi direktur disiplin diskusi distribusi
  hanya ikan jalan kawasan keramik kereta makan media medali medan melayu menara menteri mental meriah
  nyanyi nyata pegawai peluang pensiun pensil peran perang perangko peras perawan percaya percik perdana perempuan pergi perhati periksa perintah periode peristiwa perjaka perkara perkosa perlu permata permisi pernah peroleh perosok personel personal pertama pesantren pesawat pesisir punya
  sembilan taman tanya teladan terang terap terapi terbit terima terjang ternak teroris tertawa tertib tuhan wawancara`.split(
    /\s+/,
  ),
);
