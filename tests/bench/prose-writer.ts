import { INDONESIAN_WORDS } from './indonesian-words.ts';
import type { SeededRandom } from './seeded-random.ts';
import { zipfSampler } from './zipf-sampler.ts';

const drawWord = zipfSampler(INDONESIAN_WORDS, 0.75);

/**
 * Strings real words together. Lengths are in words; what comes out has newspaper-like word
 * frequencies and no meaning.
 */
export class ProseWriter {
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  words(length: number): string {
    return Array.from({ length }, () => drawWord(this.#random)).join(' ');
  }

  /** Words that begin with a capital and end without a full stop. */
  heading(length: number): string {
    const words = this.words(length);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  sentence(length: number): string {
    if (length < 13) return `${this.heading(length)}.`;
    const comma = this.#random.between(5, length - 5);
    return `${this.heading(comma)}, ${this.words(length - comma)}.`;
  }

  /** Sentences of 7 to 21 words; the last may be longer, so that none is a stump. */
  paragraph(length: number): string {
    const sentences: string[] = [];
    let left = length;
    while (left > 0) {
      const wanted = this.#random.between(7, 21);
      const taken = left - wanted < 5 ? left : wanted;
      sentences.push(this.sentence(taken));
      left -= taken;
    }
    return sentences.join(' ');
  }
}
