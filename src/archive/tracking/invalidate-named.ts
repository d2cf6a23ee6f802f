import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { keyOfName } from '../../values/key-of-name.ts';
import { storyScope } from './scopes.ts';

/** Where changes are noted. */
interface Notes {
  invalidate: (scope: number, at: number, subject: string) => void;
}

/** Touches the stories that one carries on, corrects or translates, which show it in turn. */
export function invalidateNamed(db: DatabaseSync, notes: Notes, key: number): void {
  const prepare = db.prepare.bind(db);
  for (const { target } of allRows<{ target: string }>(
    db.prepare(
      `SELECT target FROM story_link WHERE story = ? AND relation NOT IN ('reads', 'links')`,
    ),
    key,
  )) {
    const named = keyOfName(prepare, target);
    const id =
      named === undefined
        ? target
        : db.prepare('SELECT id FROM story WHERE key = ?').get(named)?.['id'];
    notes.invalidate(storyScope(String(id)), 0, '');
  }
}
