/** How many values are kept at least, once there are so many. */
const GENERATION = 6000;

/**
 * Values that are kept ready for the next page that shows them: the last `GENERATION` that were
 * asked for, and at most twice as many.
 */
export class GenerationalCache<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  /** The value under a key, made at the first call and when it was forgotten. */
  get(key: K, make: () => V): V {
    const young = this.#young.get(key);
    if (young !== undefined || this.#young.has(key)) return young as V;
    const value = this.#old.has(key) ? (this.#old.get(key) as V) : make();
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
