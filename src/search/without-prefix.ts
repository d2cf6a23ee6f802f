import { NASAL_ROOTS } from './nasal-roots.ts';

export interface Bared {
  rest: string;
  /**
   * A sound of the root was given back, so that what looks like a further prefix is the root
   * itself: *memeriksa*, *periksa*.
   */
  melted: boolean;
}

/** What a prefix makes of the rest of a word; undefined when it is none there. */
type Bare = (rest: string, word: string) => Bared | undefined;

const found = (rest: string, melted = false): Bared => ({ rest, melted });
const startsWithVowel = (rest: string): boolean => /^[aiueo]/.test(rest);
const isListed = (sound: keyof typeof NASAL_ROOTS, rest: string): boolean =>
  hasRoot(NASAL_ROOTS[sound], sound + rest);

/** Before a vowel a sound of the root has melted into the prefix: *menulis*, *tulis*. */
const afterNasal = (melted: (rest: string) => string): Bare => {
  return (rest) => (startsWithVowel(rest) ? found(melted(rest), true) : found(rest));
};
const afterMeng = afterNasal((rest) => (isListed('k', rest) ? `k${rest}` : rest));
const afterMem = afterNasal((rest) => (isListed('m', rest) ? `m${rest}` : `p${rest}`));
const afterMen = afterNasal((rest) => (isListed('n', rest) ? `n${rest}` : `t${rest}`));
const afterMeny: Bare = (rest) => found(isListed('ny', rest) ? `ny${rest}` : `s${rest}`, true);
/** *belajar* aside, the *r* may be that of the root: *beranting*, *ranting*. */
const afterBer: Bare = (rest) =>
  !rest.startsWith('ajar') && startsWithVowel(rest) && isListed('r', rest)
    ? found(`r${rest}`, true)
    : found(rest);

const PREFIXES: ReadonlyMap<string, Bare> = new Map<string, Bare>([
  ['meng', afterMeng],
  ['peng', afterMeng],
  ['meny', afterMeny],
  ['peny', afterMeny],
  ['mem', afterMem],
  ['pem', afterMem],
  ['men', afterMen],
  ['pen', afterMen],
  ['ber', afterBer],
  ['per', afterBer],
  ['ter', afterBer],
  ['ke', (rest, word) => (word.endsWith('an') ? found(rest) : undefined)],
  ['me', (rest) => (/^[lrwy]/.test(rest) ? found(rest) : undefined)],
  [
    'pe',
    (rest) => {
      if (rest.startsWith('lajar')) return found(rest.slice(1));
      return startsWithVowel(rest) ? undefined : found(rest);
    },
  ],
  ['di', (rest) => found(rest)],
]);
const PREFIXED = /^(meng|peng|meny|peny|mem|pem|men|pen|ber|per|ter|di|ke|me|pe)([a-z]{2,})$/;

/**
 * The word without its first prefix, with the sound of the root that melted into it; undefined when
 * it has none. Pure.
 */
export function withoutPrefix(word: string): Bared | undefined {
  const [, prefix, rest = ''] = PREFIXED.exec(word) ?? [];
  if (prefix !== undefined) return PREFIXES.get(prefix)?.(rest, word);
  // Two words that are like no others.
  return /^(?:belajar|bekerja)/.test(word)
    ? found(word.slice(word.indexOf('ajar') > 0 ? 3 : 2))
    : undefined;
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
