import type { FormerPattern } from '../../archive/history/kept-history.ts';

/**
 * The patterns of addresses under which a version of a story was published: from the one in force
 * at its date to the one in force when another version replaced it. `patterns` are those that were
 * given up, oldest first, with the moment; `today`'s is the last. A paper whose clock stands still
 * has no such order, so all count. Times in milliseconds since the epoch. Pure.
 */
export function patternsOf(
  { date, replaced }: { date: number; replaced: number },
  {
    patterns,
    today,
    clock,
  }: { patterns: readonly FormerPattern[]; today: string; clock: number | undefined },
): string[] {
  const inForce = [...patterns, { pattern: today, until: Infinity }];
  const last = inForce.findIndex(({ until }) => replaced <= until);
  return inForce
    .slice(0, last + 1)
    .filter(({ until }) => clock !== undefined || date < until)
    .map(({ pattern }) => pattern);
}
