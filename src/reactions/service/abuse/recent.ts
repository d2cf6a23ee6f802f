/**
 * What was noted lately, up to a number: the newest stay, in two halves of which the older one is
 * let go as a whole.
 */
export class Recent<V> {
  readonly #most: number;
  #new = new Map<string | number, V>();
  #old = new Map<string | number, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string | number): V | undefined {
    return this.#new.get(key) ?? this.#old.get(key);
  }

  set(key: string | number, value: V): void {
    if (this.#new.size >= this.#most / 2) {
      this.#old = this.#new;
      this.#new = new Map();
    }
    this.#new.set(key, value);
  }

  clear(): void {
    this.#new = new Map();
    this.#old = new Map();
  }
}
