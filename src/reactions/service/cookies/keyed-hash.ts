import { randomBytes } from 'node:crypto';

/** Two hashes of a key, from which the places of a `Sketch` follow. */
export interface Hashed {
  one: number;
  two: number;
}

/**
 * Hashes under a random key that nobody knows: quick, since they are made for each press, and never
 * kept or told. MurmurHash3’s mixing.
 */
export class KeyedHash {
  readonly #one: number;
  readonly #two: number;

  constructor() {
    const seeds = randomBytes(8);
    this.#one = seeds.readInt32LE(0);
    this.#two = seeds.readInt32LE(4);
  }

  ofWords(first: number, second: number, third: number): Hashed {
    return {
      one: finish(mix(mix(mix(this.#one, first), second), third)),
      two: finish(mix(mix(mix(this.#two, first), second), third)),
    };
  }

  ofText(text: string): Hashed {
    let one = this.#one;
    let two = this.#two;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = mix(one, code);
      two = mix(two, code);
    }
    return { one: finish(one ^ text.length), two: finish(two ^ text.length) };
  }

  ofBoth(hashed: Hashed, other: Hashed): Hashed {
    return {
      one: finish(mix(mix(this.#one, hashed.one), other.one)),
      two: finish(mix(mix(this.#two, hashed.two), other.two)),
    };
  }
}

function mix(hash: number, word: number): number {
  let key = Math.imul(word, 0xcc9e2d51);
  key = Math.imul((key << 15) | (key >>> 17), 0x1b873593);
  const mixed = hash ^ key;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
