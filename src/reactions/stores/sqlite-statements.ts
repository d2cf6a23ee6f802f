import type { StoreTask } from '../reaction-store.ts';
import { RECOUNTED } from './tally-row.ts';

/** A statement with its values. */
export type Statement = readonly [sql: string, ...values: (string | number | null)[]];

/** What SQLite and Cloudflare D1, which is one, both run. */
export const CHOOSE = 'INSERT INTO choice (story, visitor, reaction, at) VALUES (?, ?, ?, ?) ON CONFLICT (story, visitor) DO UPDATE SET reaction = excluded.reaction, at = excluded.at WHERE reaction IS NOT excluded.reaction';
export const MINE = 'SELECT reaction FROM choice WHERE story = ? AND visitor = ?';
/** A page of the export; the values are the story and visitor after which it begins, and how many. */
export const ROWS = 'SELECT story, visitor, reaction, at FROM choice WHERE (story, visitor) > (?, ?) AND reaction IS NOT NULL ORDER BY story, visitor LIMIT ?';

/** Tallies of a JSON list of stories. */
export const TALLIES = 'SELECT * FROM tally WHERE story IN (SELECT value FROM json_each(?))';

/** The statements of a task, to be run in one transaction; the changes of the first are its result. */
export function taskStatements(task: StoreTask): Statement[] {
  switch (task.do) {
    case 'freeze': return [['INSERT INTO tally (story, frozen) VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET frozen = excluded.frozen', task.story, JSON.stringify(task.shown)]];
    case 'thaw': return [['UPDATE tally SET frozen = NULL WHERE story = ? AND frozen IS NOT NULL', task.story]];
    case 'recount': return [[`UPDATE tally SET ${RECOUNTED} WHERE story = ?`, task.story]];
    case 'undo': return [[`UPDATE choice SET at = ?1, reaction = (SELECT "before" FROM change WHERE change.story = ?2 AND change.visitor = choice.visitor AND change.at >= ?3 ORDER BY number LIMIT 1)
      WHERE story = ?2 AND visitor IN (SELECT visitor FROM change WHERE story = ?2 AND at >= ?3 AND at < ?4)
      AND NOT EXISTS (SELECT 1 FROM change WHERE change.story = ?2 AND change.visitor = choice.visitor AND change.at >= ?4)`, task.at, task.story, task.from, task.until]];
    case 'erase': return [['DELETE FROM choice WHERE story = ?', task.story], ['DELETE FROM tally WHERE story = ?', task.story], ['DELETE FROM change WHERE story = ?', task.story]];
    case 'forget': return [['DELETE FROM change WHERE at < ?', task.before], ['DELETE FROM choice WHERE reaction IS NULL AND at < ?', task.before]];
  }
}
