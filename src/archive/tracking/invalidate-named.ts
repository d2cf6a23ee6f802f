import type { DatabaseSync } from 'node:sqlite';
import { keyOfName } from '../../values/key-of-name.ts';
import { storySpace } from './scopes.ts';

/** Where changes are noted. */
interface Notes {
  touch: (space: number, at: number, owner: string) => void;
}

/** Touches the stories that one carries on, corrects or translates, which show it in turn. */
export function touchNamed(db: DatabaseSync, notes: Notes, key: number): void {
  const prepare = db.prepare.bind(db);
  for (const { target } of db
    .prepare(`SELECT target FROM story_link WHERE story = ? AND relation NOT IN ('reads', 'links')`)
    .all(key) as { target: string }[]) {
    const named = keyOfName(prepare, target);
    const id =
      named === undefined
        ? target
        : db.prepare('SELECT id FROM story WHERE key = ?').get(named)?.['id'];
    notes.touch(storySpace(String(id)), 0, '');
  }
}
