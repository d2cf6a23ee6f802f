export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Words of an excerpt, and how many of them stand before the first that was found. */
const LENGTH = 26;
const BEFORE = 6;

/** Characters of a word that are shown. */
const LONGEST = 100;

/** A word between what stands before and after it, such as quotation marks. */
const PUNCTUATED = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * The stretch of a text that has most of the words that were found, those marked; the text's
 * beginning when none was. `places` are numbers of words. Pure.
 */
export function excerptOf(words: readonly string[], places: readonly number[]): ExcerptPart[] {
  const found = [...new Set(places)].filter((place) => place < words.length).sort((a, b) => a - b);
  const from = Math.max(0, Math.min(bestOf(found) - BEFORE, words.length - LENGTH));
  const until = Math.min(words.length, from + LENGTH);
  const parts: ExcerptPart[] = [];
  const add = (text: string, marked: boolean): void => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  if (from > 0) add('… ', false);
  for (let place = from; place < until; place++) {
    const isFound = found.includes(place);
    const { before, word, after } = isFound ? cut(words[place]) : plain(words[place]);
    // Two found words in a row are one mark, unless a comma parts them.
    if (place > from) add(' ', isFound && before === '' && parts.at(-1)?.marked === true);
    for (const [text, marked] of [
      [before, false],
      [word, isFound],
      [after, false],
    ] as const)
      if (text !== '') add(text, marked);
  }
  if (until < words.length) add(' …', false);
  return parts;
}

/** The place from which on most words were found. */
function bestOf(found: readonly number[]): number {
  const within = (start: number): number =>
    found.filter((place) => place >= start && place < start + LENGTH - BEFORE).length;
  return found.reduce(
    (most, place) => (within(place) > within(most) ? place : most),
    found[0] ?? 0,
  );
}

interface CutWord {
  before: string;
  word: string;
  after: string;
}

function plain(word = ''): CutWord {
  return { before: '', word: shortened(word), after: '' };
}

/** A word without the punctuation around it. */
function cut(whole = ''): CutWord {
  const [, before = '', word = '', after = ''] = PUNCTUATED.exec(shortened(whole)) ?? [];
  return { before, word, after };
}

function shortened(word: string): string {
  return word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word;
}
