import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { IS_NOT_PUBLIC, IS_PUBLIC } from './is-public.ts';
import type { StoryRow } from './story-row.ts';

/** Stories that are shown and must not be at `now` (milliseconds since the epoch). */
export function storiesToHide(db: DatabaseSync, now: number): StoryRow[] {
  return IS_NOT_PUBLIC.flatMap((reason) =>
    allRows<StoryRow>(db.prepare(`SELECT * FROM story WHERE visible = 1 AND ${reason}`), now),
  );
}

/** Stories that are not shown and must be at `now`. */
export function storiesToShow(db: DatabaseSync, now: number): StoryRow[] {
  return allRows<StoryRow>(
    db.prepare(`SELECT * FROM story WHERE visible = 0 AND ${IS_PUBLIC}`),
    now,
  );
}
