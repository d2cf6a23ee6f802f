import type { Change } from './change.ts';

/**
 * Two changes of one address, of which nobody was told, as one; undefined when nothing is left to tell: what came and went again
 * before anybody heard of it stays unheard of. Pure.
 */
export function mergeChange(before: Change | undefined, now: Change): Change | undefined {
  if (before === undefined) return now;
  if (before === 'added') return now === 'removed' ? undefined : 'added';
  return now === 'added' ? 'changed' : now;
}
