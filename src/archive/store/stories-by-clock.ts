import type { DatabaseSync } from 'node:sqlite';
import type { StoryRow } from './story-row.ts';

/** Stories that are shown and must not be at `now` (milliseconds since the epoch). One question each: united, SQLite walks through all stories. */
export function storiesToHide(db: DatabaseSync, now: number): StoryRow[] {
  const reasons = [
    'shown_from > ?1',
    'shown_from IS NULL AND ?1 IS NOT NULL',
    'shown_until <= ?1 AND shown_from <= ?1',
  ];
  return reasons.flatMap(
    (reason) =>
      db
        .prepare(`SELECT * FROM story WHERE visible = 1 AND ${reason}`)
        .all(now) as unknown as StoryRow[],
  );
}

/** Stories that are not shown and must be at `now`. */
export function storiesToShow(db: DatabaseSync, now: number): StoryRow[] {
  return db
    .prepare('SELECT * FROM story WHERE visible = 0 AND shown_from <= ? AND shown_until > ?')
    .all(now, now) as unknown as StoryRow[];
}
