import { NASAL_ROOTS } from './nasal-roots.ts';

export interface Bared {
  rest: string;
  /** A sound of the root was given back, so that what looks like a further prefix is the root itself: *memeriksa*, *periksa*. */
  melted: boolean;
}

const found = (rest: string, melted = false): Bared => ({ rest, melted });
const VOWEL = /^[aiueo]/;

/** The word without its first prefix, with the sound of the root that melted into it; undefined when it has none. Pure. */
export function withoutPrefix(word: string): Bared | undefined {
  const [, prefix = '', rest = ''] =
    /^(meng|peng|meny|peny|mem|pem|men|pen|ber|per|ter|di|ke|me|pe)([a-z]{2,})$/.exec(word) ?? [];
  const vowel = VOWEL.test(rest);
  const listed = (sound: keyof typeof NASAL_ROOTS): boolean =>
    hasRoot(NASAL_ROOTS[sound], sound + rest);
  switch (prefix) {
    case 'meng':
    case 'peng':
      return !vowel ? found(rest) : listed('k') ? found(`k${rest}`, true) : found(rest, true);
    case 'meny':
    case 'peny':
      return listed('ny') ? found(`ny${rest}`, true) : found(`s${rest}`, true);
    case 'mem':
    case 'pem':
      return !vowel ? found(rest) : found(`${listed('m') ? 'm' : 'p'}${rest}`, true);
    case 'men':
    case 'pen':
      return !vowel ? found(rest) : found(`${listed('n') ? 'n' : 't'}${rest}`, true);
    case 'ber':
    case 'per':
    case 'ter':
      return /^ajar/.test(rest)
        ? found(rest)
        : vowel && listed('r')
          ? found(`r${rest}`, true)
          : found(rest);
    case 'ke':
      return word.endsWith('an') ? found(rest) : undefined;
    case 'me':
      return /^[lrwy]/.test(rest) ? found(rest) : undefined;
    case 'pe':
      return /^lajar/.test(rest) ? found(rest.slice(1)) : !vowel ? found(rest) : undefined;
    case 'di':
      return found(rest);
    // Two words that are like no others.
    default:
      return /^(?:belajar|bekerja)/.test(word)
        ? found(word.slice(word.indexOf('ajar') > 0 ? 3 : 2))
        : undefined;
  }
}

/** Whether a word is one of the roots, bare or with a suffix. */
function hasRoot(roots: ReadonlySet<string>, word: string): boolean {
  return (
    roots.has(word) ||
    ['an', 'kan', 'i'].some(
      (suffix) => word.endsWith(suffix) && roots.has(word.slice(0, -suffix.length)),
    )
  );
}
