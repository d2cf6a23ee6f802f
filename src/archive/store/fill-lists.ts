import type { DatabaseSync } from 'node:sqlite';
import { IS_PUBLIC } from './is-public.ts';

/**
 * Shows and lists all stories at one stroke, when there is nobody to be told what changed. `now`
 * and `oldBefore` in milliseconds since the epoch.
 */
export function fillLists(db: DatabaseSync, now: number, oldBefore: number): void {
  db.exec('DELETE FROM membership; DELETE FROM list');
  db.prepare(`UPDATE story SET visible = coalesce(${IS_PUBLIC}, 0), old = date < ?2`).run(
    now,
    oldBefore,
  );
  db.prepare('UPDATE story_reaction SET closed = 1 WHERE closes <= ?').run(now);
  db.exec(`
    INSERT OR IGNORE INTO membership SELECT entry.value, date, tie, story.key FROM story, json_each(story.lists) AS entry WHERE visible = 1 ORDER BY 1, 2, 3, 4;
    INSERT INTO list SELECT list, count(*) FROM membership GROUP BY list;
  `);
}
