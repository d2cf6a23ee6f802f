import { totalOf, type Counts } from '../../counts.ts';
import type { Limits } from '../../limits.ts';
import type { Tally } from '../../reaction-store.ts';

const HOUR = 3_600_000;

/**
 * Sees when a story's count jumps: more than a factor within an hour. Memory alone; each process
 * sees the whole count.
 */
export class SpikeDetector {
  #hour = 0;
  #before = new Map<string, Counts>();

  /**
   * Whether it is known what a story had before this hour's first press. `now` in milliseconds
   * since the epoch.
   */
  knows(story: string, now: number): boolean {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#before = new Map();
    }
    return this.#before.has(story);
  }

  /** Told of what a story has before a press. */
  note(story: string, { counts }: Tally): void {
    this.#before.set(story, counts);
  }

  /** What the story had before, if these counts are a jump; a story that thaws begins anew. */
  beforeJump(
    story: string,
    { counts, frozen }: Tally,
    { jumpFactor, jumpFloor }: Pick<Limits, 'jumpFactor' | 'jumpFloor'>,
  ): Counts | undefined {
    const before = this.#before.get(story);
    if (frozen !== undefined) this.#before.delete(story);
    if (
      frozen !== undefined ||
      before === undefined ||
      totalOf(counts) <= jumpFactor * Math.max(totalOf(before), jumpFloor)
    )
      return undefined;
    this.#before.delete(story);
    return before;
  }
}
