import type { Change } from './change.ts';

/**
 * Two changes of one file, of which nobody was told, as one; undefined when nothing is left to tell: what came and went again, or is
 * again as it was, before anybody heard of it. Pure.
 */
export function mergeChange(earlier: Change | undefined, later: Change): Change | undefined {
  const before = earlier?.before ?? later.before;
  return before === later.now ? undefined : { before, now: later.now };
}
