/**
 * When readers see a story, in milliseconds since the epoch: `shownFrom` is null for a draft, which
 * they never see.
 */
export interface Shown {
  shownFrom: number | null;
  shownUntil: number | null;
}

/** Whether readers see a story at a moment: the one rule of it. Pure. */
export function isPublic({ shownFrom, shownUntil }: Shown, now: number): boolean {
  return shownFrom !== null && shownFrom <= now && (shownUntil === null || shownUntil > now);
}

/**
 * The same rule of a row of `story`, in SQL; `?1` is the moment. Every row has a `shown_until`,
 * unless it is a draft’s.
 */
export const IS_PUBLIC = 'shown_from <= ?1 AND shown_until > ?1';

/** Its opposite, one question for each reason: as one, SQLite would walk through all stories. */
export const IS_NOT_PUBLIC = [
  'shown_from > ?1',
  'shown_from IS NULL AND ?1 IS NOT NULL',
  'shown_until <= ?1 AND shown_from <= ?1',
] as const;
