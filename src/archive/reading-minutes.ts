const WORDS_A_MINUTE = 200;

/** How many minutes a text takes to read, at least one. */
export function readingMinutes(text: string): number {
  let words = 0;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) words++;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
