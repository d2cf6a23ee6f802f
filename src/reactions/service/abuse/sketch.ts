import type { Hashed } from '../cookies/keyed-hash.ts';

const ROWS = 4;
const MOST = 0xffffffff;

/**
 * Counts of any number of keys in memory that never grows: a count-min sketch with conservative
 * update (Estan and Varghese 2002; Cormode and Muthukrishnan 2005). It holds no key, and says too
 * much where all of a key's places are shared, never too little: a flood of keys makes everybody's
 * counts a little too high and pushes nobody out.
 */
export class Sketch {
  readonly #bits: number;
  readonly #cells: Uint32Array;

  /** 2 to the power of `bits` places in each of four rows: 1 MB for 16. */
  constructor(bits = 16) {
    this.#bits = bits;
    this.#cells = new Uint32Array(ROWS << bits);
  }

  count({ one, two }: Hashed): number {
    let least = MOST;
    for (let row = 0; row < ROWS; row++)
      least = Math.min(least, this.#cells[this.#at(row, one, two)] ?? 0);
    return least;
  }

  /** Returns what is counted now. */
  add(hashed: Hashed): number {
    const count = Math.min(this.count(hashed) + 1, MOST);
    for (let row = 0; row < ROWS; row++) {
      const at = this.#at(row, hashed.one, hashed.two);
      if ((this.#cells[at] ?? 0) < count) this.#cells[at] = count;
    }
    return count;
  }

  clear(): void {
    this.#cells.fill(0);
  }

  #at(row: number, one: number, two: number): number {
    return (row << this.#bits) + (((one + Math.imul(row, two | 1)) >>> 0) >>> (32 - this.#bits));
  }
}
