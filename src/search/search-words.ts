import { rootOf } from './root-of.ts';

/** Words that stand in every story and so find none. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'ada adalah agar akan atas atau bagi bahwa belum bisa dalam dan dapat dari dengan di hanya hingga ia ini itu juga kami karena ke kepada ketika lain lalu lebih maka masih mereka namun oleh pada para pun saat saja sampai sangat satu sebagai sebelum secara sedang sehingga sejak selain seperti serta setelah sudah supaya tapi telah tersebut tetapi tidak untuk yaitu yakni yang the of and to in a is for on that with as at by from'.split(
    ' ',
  ),
);

/**
 * Stands in the place of a word that nobody searches for, so that places in the text stay what they
 * were.
 */
export const NO_WORD = '·';

/**
 * Characters by which a word is known; what is longer is none, and to look for its end would take
 * time by the square of its length.
 */
const LONGEST = 100;

/**
 * Text → the words that the index knows it by, one for each word of the text (what is between
 * spaces). *Pembangunan kupu-kupu di Gresik* is `bangun kupu · gresik`. The index and the reader's
 * question pass through here alike; `known` keeps what was found, for whoever has many texts. Pure.
 */
export function searchWords(text: string, known = new Map<string, string>()): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      let root = known.get(word);
      if (root === undefined) known.set(word, (root = searchWord(word.slice(0, LONGEST))));
      return root;
    });
}

function searchWord(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return plain === '' || STOP_WORDS.has(plain) ? NO_WORD : rootOf(plain);
}
