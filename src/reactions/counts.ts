import { REACTIONS, type Reaction } from './reaction.ts';

/** How many visitors have chosen each reaction to a story. */
export type Counts = Readonly<Record<Reaction, number>>;

export const NO_COUNTS: Counts = { like: 0, love: 0, haha: 0, wow: 0, sad: 0, angry: 0 };

/** As many as every store can count, many times over. */
export const MOST_COUNTED = 100_000_000;

export function totalOf(counts: Counts): number {
  return REACTIONS.reduce((total, reaction) => total + counts[reaction], 0);
}

/** Counts of those that a story offers; of others nothing is shown, whatever was counted before. */
export function countsOf(
  counts: Counts,
  offered: readonly Reaction[],
): Partial<Record<Reaction, number>> {
  return Object.fromEntries(offered.map((reaction) => [reaction, counts[reaction]]));
}
