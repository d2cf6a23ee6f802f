import { CROWD } from '../crowd.ts';
import { REACTIONS } from '../reaction.ts';
import type { StoreTask } from '../reaction-store.ts';
import { RECOUNTED } from './tally-row.ts';

/** A statement with its values, `?1` being the first of them. */
export type Statement = readonly [sql: string, ...values: (string | number | null)[]];

const COLUMNS = REACTIONS.map((reaction) => `"${reaction}"`).join(', ');
const summed = (table: string): string =>
  REACTIONS.map(
    (reaction) => `"${reaction}" = ${table}."${reaction}" + excluded."${reaction}"`,
  ).join(', ');
const NOT_BEGUN = '(SELECT begun IS NULL FROM origin) AND NOT EXISTS (SELECT 1 FROM choice)';

/** How SQLite and PostgreSQL go through a JSON list of `[story, like, …, angry]`. */
const LISTED = {
  sqlite: `SELECT value ->> 0, ${REACTIONS.map((_, at) => `value ->> ${at + 1}`).join(', ')} FROM json_each(?1)`,
  postgres: `SELECT value ->> 0, ${REACTIONS.map((_, at) => `(value ->> ${at + 1})::integer`).join(', ')} FROM json_array_elements(CAST(CAST(?1 AS text) AS json)) AS list (value)`,
};

/** Whether the database has begun. */
export const BEGUN = `SELECT begun IS NOT NULL AS begun FROM origin`;

/**
 * The statements of a task, to be run in one transaction; the changes of the first are its result.
 * All stores run the same.
 */
export function taskStatements(task: StoreTask, dialect: keyof typeof LISTED): Statement[] {
  switch (task.do) {
    case 'begin':
      return [
        [
          `INSERT INTO base (story, ${COLUMNS}) ${LISTED[dialect]} WHERE ${NOT_BEGUN}`,
          JSON.stringify(
            task.bases.map(([story, counts]) => [
              story,
              ...REACTIONS.map((reaction) => counts[reaction]),
            ]),
          ),
        ],
        [
          `INSERT INTO tally (story, ${COLUMNS}) SELECT story, ${COLUMNS} FROM base WHERE ${NOT_BEGUN} ON CONFLICT (story) DO UPDATE SET ${summed('tally')}`,
        ],
        ['UPDATE origin SET begun = ?1 WHERE begun IS NULL', task.at],
      ];
    case 'move':
      return [
        [
          'DELETE FROM choice WHERE story = ?1 AND EXISTS (SELECT 1 FROM choice AS other WHERE other.story = ?2 AND other.visitor = choice.visitor AND other.at >= choice.at)',
          task.from,
          task.to,
        ],
        [
          'DELETE FROM choice WHERE story = ?2 AND visitor IN (SELECT visitor FROM choice WHERE story = ?1)',
          task.from,
          task.to,
        ],
        ['UPDATE choice SET story = ?2 WHERE story = ?1', task.from, task.to],
        ['UPDATE change SET story = ?2 WHERE story = ?1', task.from, task.to],
        [
          `INSERT INTO base (story, ${COLUMNS}) SELECT CAST(?2 AS TEXT), ${COLUMNS} FROM base WHERE story = ?1 ON CONFLICT (story) DO UPDATE SET ${summed('base')}`,
          task.from,
          task.to,
        ],
        ['DELETE FROM base WHERE story = ?1', task.from],
        [
          'INSERT INTO tally (story, frozen) SELECT CAST(?2 AS TEXT), frozen FROM tally WHERE story = ?1 ON CONFLICT (story) DO UPDATE SET frozen = coalesce(tally.frozen, excluded.frozen)',
          task.from,
          task.to,
        ],
        ['DELETE FROM tally WHERE story = ?1', task.from],
        [`UPDATE tally SET ${RECOUNTED} WHERE story = ?1`, task.to],
      ];
    case 'freeze':
      return [
        [
          'INSERT INTO tally (story, frozen) VALUES (?1, ?2) ON CONFLICT (story) DO UPDATE SET frozen = excluded.frozen',
          task.story,
          JSON.stringify(task.shown),
        ],
      ];
    case 'thaw':
      return [
        ['UPDATE tally SET frozen = NULL WHERE story = ?1 AND frozen IS NOT NULL', task.story],
      ];
    case 'recount':
      return [[`UPDATE tally SET frozen = NULL, ${RECOUNTED} WHERE story = ?1`, task.story]];
    case 'undo':
      return [
        [
          `UPDATE choice SET at = ?1, reaction = (SELECT "before" FROM change WHERE change.story = ?2 AND change.visitor = choice.visitor AND change.at >= ?3 ORDER BY number LIMIT 1)
      WHERE story = ?2 AND visitor IN (SELECT visitor FROM change WHERE story = ?2 AND at >= ?3 AND at < ?4)
      AND NOT EXISTS (SELECT 1 FROM change WHERE change.story = ?2 AND change.visitor = choice.visitor AND change.at >= ?4)`,
          task.at,
          task.story,
          task.from,
          task.until,
        ],
      ];
    case 'disperse':
      return [
        [
          `UPDATE choice SET reaction = NULL, at = ?1 WHERE visitor >= '${CROWD}' AND reaction IS NOT NULL AND at < ?1`,
          task.before,
        ],
      ];
    case 'erase':
      return [
        ['DELETE FROM choice WHERE story = ?1', task.story],
        ['DELETE FROM tally WHERE story = ?1', task.story],
        ['DELETE FROM base WHERE story = ?1', task.story],
        ['DELETE FROM change WHERE story = ?1', task.story],
      ];
    case 'forget':
      return [
        ['DELETE FROM change WHERE at < ?1', task.before],
        // What somebody changes at this moment is not to be forgotten, and not waited for.
        [
          `DELETE FROM choice WHERE (story, visitor) IN (SELECT story, visitor FROM choice WHERE reaction IS NULL AND at < ?1${dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''})`,
          task.before,
        ],
      ];
  }
}
