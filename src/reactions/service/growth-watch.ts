import { totalOf, type Counts } from '../counts.ts';
import type { Limits } from '../limits.ts';

const HOUR = 3_600_000;

/** Sees when a story's count jumps: more than a factor within an hour. Memory alone; each process sees the whole count. */
export class GrowthWatch {
  #hour = 0;
  #before = new Map<string, number>();

  /** Whether these counts are a jump. `now` in milliseconds since the epoch. */
  isJump(story: string, counts: Counts, { jumpFactor, jumpFloor }: Pick<Limits, 'jumpFactor' | 'jumpFloor'>, now: number): boolean {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#before = new Map();
    }
    const total = totalOf(counts);
    const before = this.#before.get(story);
    if (before === undefined) {
      this.#before.set(story, total);
      return false;
    }
    return total > jumpFactor * Math.max(before, jumpFloor);
  }
}
