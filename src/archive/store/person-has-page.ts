import type { DatabaseSync } from 'node:sqlite';
import { authorList } from './list-names.ts';

/**
 * Whether a person of the staff has a page: who has a visible story, or stands in the box redaksi.
 */
export function personHasPage(db: DatabaseSync, id: string): boolean {
  return (
    db
      .prepare(
        'SELECT 1 FROM list WHERE name = ? UNION ALL SELECT 1 FROM masthead_person WHERE person = ? LIMIT 1',
      )
      .get(authorList(id), id) !== undefined
  );
}
