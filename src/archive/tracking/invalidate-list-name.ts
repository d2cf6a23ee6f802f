import type { DatabaseSync } from 'node:sqlite';
import { namesSpace } from './scopes.ts';
import { touchPortrait } from './invalidate-portrait.ts';

/** Where changes are noted. */
interface Notes {
  touch: (space: number, at: number, owner: string) => void;
}

/** Notes that a list came or went; with that of an author's stories the author's page and portrait may do so too. */
export function touchListName(db: DatabaseSync, notes: Notes, list: string): void {
  const kind = list.slice(0, list.indexOf('/'));
  notes.touch(namesSpace(kind), 0, '');
  if (kind === 'author') touchPortrait(db, list.slice(kind.length + 1));
}
