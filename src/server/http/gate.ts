/**
 * Lets so many through at a time, in the order in which they came; the next one only when
 * everything else that waits has had its turn.
 */
export class Gate {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(width: number) {
    this.#free = width;
  }

  async enter(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    setImmediate(() => {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    });
  }
}
