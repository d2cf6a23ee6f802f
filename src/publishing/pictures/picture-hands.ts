import type { PictureResults, PictureTask } from './picture-protocol.ts';
import { HandLost, PictureFault, PictureHand, type HandWork } from './picture-hand.ts';

interface Job extends HandWork {
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** Milliseconds after which a process that has nothing to do gives its memory back. */
const REST = 300;

/**
 * Processes that look at pictures and make their forms, one picture at a time each: a decoder that
 * crashes, or takes more time or memory than its budget, ends one of them and not the build, and it
 * is known which picture did it.
 */
export class PictureHands {
  readonly #most: number;
  readonly #idle: PictureHand[] = [];
  readonly #busy = new Set<PictureHand>();
  readonly #waiting: Job[] = [];
  #stopped = false;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Rejects with `PictureFault` for what the picture is to blame for, and with whatever `onForm`
   * throws.
   */
  run<K extends PictureTask['kind']>(
    task: Extract<PictureTask, { kind: K }>,
    onForm: HandWork['onForm'] = () => undefined,
  ): Promise<PictureResults[K]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, onForm, resolve, reject });
      this.#next();
    });
  }

  /** Ends all of them, whatever they are at. */
  stop(): void {
    this.#stopped = true;
    for (const hand of [...this.#idle.splice(0), ...this.#busy]) hand.end();
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error('the work on pictures was stopped'));
  }

  #next(): void {
    while (!this.#stopped && this.#busy.size < this.#most) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      const hand = this.#rested() ?? new PictureHand();
      this.#busy.add(hand);
      void this.#give(hand, job);
    }
  }

  /** One that is there still: after a large picture they go by themselves. */
  #rested(): PictureHand | undefined {
    let hand = this.#idle.pop();
    while (hand?.alive === false) hand = this.#idle.pop();
    return hand;
  }

  #lay(hand: PictureHand): void {
    this.#idle.push(hand);
    const { tasks } = hand;
    setTimeout(() => {
      const place = this.#idle.indexOf(hand);
      if (place < 0 || hand.tasks !== tasks) return;
      this.#idle.splice(place, 1);
      hand.end();
    }, REST).unref();
  }

  async #give(hand: PictureHand, job: Job): Promise<void> {
    const used = hand.tasks > 0;
    try {
      job.resolve((await hand.run(job)) as never);
    } catch (error) {
      // What one before it left behind may be to blame, memory in pieces or worse: a fresh process
      // tells.
      if (error instanceof HandLost && used && !error.overTime && !this.#stopped)
        this.#waiting.unshift(job);
      else job.reject(error instanceof HandLost ? new PictureFault(error.message) : error);
    }
    this.#busy.delete(hand);
    if (hand.alive && !this.#stopped) this.#lay(hand);
    this.#next();
  }
}
