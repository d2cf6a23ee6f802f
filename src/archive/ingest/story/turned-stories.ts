import type { DatabaseSync } from 'node:sqlite';

/**
 * Paths under `content/` of the stories whose files say something else at a moment (milliseconds
 * since the epoch) than when they were read: the time of a correction, an update, a withdrawal or
 * an entry of a live report has come, or, in a look back, has not.
 */
export function turnedStories(db: DatabaseSync, now: number): string[] {
  // Two questions: united, SQLite walks through all stories.
  const turned = [
    'SELECT path FROM story WHERE turns <= ?',
    'SELECT path FROM story WHERE turned > ?',
  ].flatMap((sql) =>
    db
      .prepare(sql)
      .all(now)
      .map((row) => String(row['path'])),
  );
  return [...new Set(turned)].sort();
}

/** Between which of its moments a story is read at `now`. Pure. */
export function turningPoints(
  moments: readonly number[],
  now: number,
): { turned: number | null; turns: number | null } {
  const [past, future] = [moments.filter((at) => at <= now), moments.filter((at) => at > now)];
  return {
    turned: past.length === 0 ? null : Math.max(...past),
    turns: future.length === 0 ? null : Math.min(...future),
  };
}
