import { withoutPrefix } from './without-prefix.ts';

/**
 * Words that look as if they carried a prefix or a suffix and carry none, or whose affix has grown
 * into them: *menteri* has nothing to do with *teri*, nor *memberikan* with *ikan*. The list does
 * what the dictionary of roots does for Nazief and Adriani, which is too large to send to readers.
 */
const UNDERIVED: ReadonlySet<string> = new Set(
  `berangkat berani berantas berapa beri berita berkas berlian bermuda berontak bersih beserta betapa
  delapan dengan digital dimensi dinamika diplomasi direksi direktur disiplin diskusi distribusi
  hanya ikan jalan kawasan keramik kereta makan media medali medan melayu menara menteri mental meriah
  nyanyi nyata pegawai peluang pensiun pensil peran perang perangko peras perawan percaya percik perdana perempuan pergi perhati periksa perintah periode peristiwa perjaka perkara perkosa perlu permata permisi pernah peroleh perosok personel personal pertama pesantren pesawat pesisir punya
  sembilan taman tanya teladan terang terap terapi terbit terima terjang ternak teroris tertawa tertib tuhan wawancara`.split(
    /\s+/,
  ),
);

/**
 * The root of a word in small letters: *pembangunan* and *membangun* are *bangun*, *anak-anak* is
 * *anak*. The order of the steps, a possessive, prefixes with melted sounds given back, then the
 * suffix that goes with them, follows Nazief and Adriani (1996) as told by Asian, Williams and
 * Tahaghoghi, Stemming Indonesian (2005); short lists and the shape of a root stand in for their
 * dictionary. Both sides of a search use it, so a root that is wrong in the same way for all its
 * words does no harm. Pure.
 */
export function rootOf(word: string): string {
  const parts = word.split('-');
  const [first = '', second = ''] = parts.map(bare);
  // *tarik-menarik* is told twice of one root; *pro-pembangunan* is two words.
  return parts.length === 2 && first.length > 1 && first === second
    ? first
    : parts.map(bare).join('-');
}

/** Roots of one syllable take *menge-*: *mengecek*, *pengesahan*. */
const SHORT = /^(?:menge|penge|di|)(bom|cat|cek|las|rem|sah|tes)(?:an|kan|)$/;

function bare(word: string): string {
  const short = SHORT.exec(word)?.[1];
  if (short !== undefined) return short;
  if (!/^[a-z]{5,}$/.test(word)) return word;
  const owned = withoutPossessive(word);
  const known = underived(owned);
  if (known !== undefined) return known;
  const prefixless = withoutPrefixes(owned);
  const verb = /^(?:me|di|ter)/.test(owned) && prefixless !== owned;
  return underived(prefixless) ?? withoutSuffix(prefixless, verb);
}

function withoutPossessive(word: string): string {
  const owned = word.replace(/nya$/, '');
  return underived(word) === undefined && isRoot(owned) ? owned : word;
}

/**
 * Under *mem-*, *di-*, *ke-* and the like there may be one more: *mempertemukan*, *keberhasilan*.
 */
function withoutPrefixes(word: string): string {
  const outer = withoutPrefix(word);
  if (outer === undefined || !stands(outer.rest)) return word;
  const once = outer.rest;
  const hasMore =
    once !== word &&
    !outer.melted &&
    underived(once) === undefined &&
    /^(?:[bp]er|ter|bel|pe(?=kerja)|pen(?=duduk))/.test(once);
  const inner = hasMore ? withoutPrefix(once) : undefined;
  return inner !== undefined && stands(inner.rest) ? inner.rest : once;
}

function withoutSuffix(word: string, verb: boolean): string {
  for (const suffix of verb ? ['kan', 'i', 'an'] : ['an', 'kan']) {
    // *dipakai* ends as *pakai* does.
    const rest =
      word.endsWith(suffix) && !(suffix === 'i' && word.endsWith('ai'))
        ? word.slice(0, -suffix.length)
        : '';
    if (isRoot(rest)) return rest;
  }
  return word;
}

/** The listed word that this one is, bare or with a suffix. */
function underived(word: string): string | undefined {
  return ['', 'an', 'kan', 'i', 'nya']
    .filter((suffix) => word.endsWith(suffix))
    .map((suffix) => word.slice(0, word.length - suffix.length))
    .find((rest) => UNDERIVED.has(rest));
}

/** Whether something can stand without the prefix that was before it. */
const stands = (word: string): boolean =>
  isRoot(word) ||
  underived(word) !== undefined ||
  /^[bcdfgjklprst][aiueo][a-z]{1,2}(?:an|kan)$/.test(word);

/** Two syllables, a beginning that can be spoken, and no two consonants at the end but *ng*. */
function isRoot(word: string): boolean {
  return (
    word.length >= 3 &&
    (word.match(/[aiueo]/g)?.length ?? 0) >= 2 &&
    /^(?:[b-dfghj-np-tv-z]|ny|kh|sy|sw|s?[ptk]r|s[ptk]|[bdg]r|[bgkpfs]l|fr)?[aiueo]/.test(word) &&
    /(?:[aiueoy]|[aiueo][b-df-hj-np-tv-xz]|ng)$/.test(word)
  );
}
