import { NO_COUNTS } from '../counts.ts';
import type { Choice, ReactionStore, Tally } from '../reaction-store.ts';
import { StoreError } from '../stores/store-error.ts';

/** Choices in one transaction at most. */
const MOST = 500;
/** Choices that wait at most; whoever comes then is told to come again. */
const MOST_WAITING = 20_000;
const NOTHING: Tally = { counts: NO_COUNTS };

interface Waiting {
  choice: Choice;
  settle: { resolve: (tally: Tally) => void; reject: (reason: unknown) => void }[];
}

/**
 * Sets choices together: while one transaction reaches the disk, the next one gathers, and every
 * press is answered only after its own. Two presses of one visitor on one story that meet here
 * become the later one.
 */
export class ChoiceQueue {
  readonly #store: () => Promise<ReactionStore>;
  #waiting = new Map<string, Waiting>();
  #running = false;

  constructor(store: () => Promise<ReactionStore>) {
    this.#store = store;
  }

  /** Resolves with the story's tally when the choice is kept. */
  set(choice: Choice): Promise<Tally> {
    if (this.#waiting.size >= MOST_WAITING)
      return Promise.reject(new StoreError('the store is too slow for all that is pressed'));
    return new Promise((resolve, reject) => {
      const key = `${choice.visitor} ${choice.story}`;
      const waiting = this.#waiting.get(key);
      this.#waiting.set(key, { choice, settle: [...(waiting?.settle ?? []), { resolve, reject }] });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.size > 0) {
      // Lets every request that has arrived come in.
      await new Promise<void>((ready) => {
        setTimeout(ready, 0);
      });
      const batch = [...this.#waiting].slice(0, MOST);
      for (const [key] of batch) this.#waiting.delete(key);
      try {
        const tallies = await (await this.#store()).choose(batch.map(([, { choice }]) => choice));
        for (const [, { choice, settle }] of batch)
          for (const { resolve } of settle) resolve(tallies.get(choice.story) ?? NOTHING);
      } catch (error) {
        for (const [, { settle }] of batch) for (const { reject } of settle) reject(error);
      }
    }
    this.#running = false;
  }
}
