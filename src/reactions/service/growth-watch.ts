import { totalOf } from '../counts.ts';
import type { Limits } from '../limits.ts';
import type { Tally } from '../reaction-store.ts';

const HOUR = 3_600_000;

/** Sees when a story's count jumps: more than a factor within an hour. Memory alone; each process sees the whole count. */
export class GrowthWatch {
  #hour = 0;
  #before = new Map<string, number>();

  /** Whether these counts are a jump; a story that thaws begins anew. `now` in milliseconds since the epoch. */
  isJump(story: string, { counts, frozen }: Tally, { jumpFactor, jumpFloor }: Pick<Limits, 'jumpFactor' | 'jumpFloor'>, now: number): boolean {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#before = new Map();
    }
    if (frozen !== undefined) {
      this.#before.delete(story);
      return false;
    }
    const total = totalOf(counts);
    const before = this.#before.get(story);
    if (before === undefined) {
      this.#before.set(story, total);
      return false;
    }
    const jumps = total > jumpFactor * Math.max(before, jumpFloor);
    if (jumps) this.#before.delete(story);
    return jumps;
  }
}
