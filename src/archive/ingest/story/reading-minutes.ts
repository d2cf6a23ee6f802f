/** 200 words of Indonesian, spaces included. */
const CHARACTERS_A_MINUTE = 1400;

/**
 * How many minutes a text takes to read, at least one; by its length, since counting words costs
 * more than it tells.
 */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.length / CHARACTERS_A_MINUTE));
}
