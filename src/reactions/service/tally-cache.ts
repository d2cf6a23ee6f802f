import { NO_COUNTS } from '../counts.ts';
import type { ReactionStore, Tally } from '../reaction-store.ts';

/** Milliseconds for which a tally is shown without asking the store. */
const FRESH = 1000;
const MOST = 10_000;
const NONE: Tally = { counts: NO_COUNTS };

/**
 * Tallies of a moment ago, so that many readers of one story are one question to the store. A press
 * shows at once.
 */
export class TallyCache {
  readonly #store: () => Promise<ReactionStore>;
  readonly #now: () => number;
  readonly #kept = new Map<string, { tally: Tally; at: number }>();

  constructor(store: () => Promise<ReactionStore>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Of every story asked for. */
  async read(stories: readonly string[]): Promise<Map<string, Tally>> {
    const found = new Map<string, Tally>();
    const asked: string[] = [];
    for (const story of stories) {
      const kept = this.#kept.get(story);
      if (kept !== undefined && Math.abs(this.#now() - kept.at) < FRESH)
        found.set(story, kept.tally);
      else asked.push(story);
    }
    if (asked.length === 0) return found;
    const { tallies } = await (await this.#store()).read(asked);
    for (const story of asked) {
      const tally = tallies.get(story) ?? NONE;
      this.keep(story, tally);
      found.set(story, tally);
    }
    return found;
  }

  keep(story: string, tally: Tally): void {
    if (this.#kept.size >= MOST) this.#kept.clear();
    this.#kept.set(story, { tally, at: this.#now() });
  }
}
