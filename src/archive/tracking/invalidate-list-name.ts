import type { DatabaseSync } from 'node:sqlite';
import { namesScope } from './scopes.ts';
import { invalidatePortrait } from './invalidate-portrait.ts';

/** Where changes are noted. */
interface Notes {
  invalidate: (scope: number, at: number, subject: string) => void;
}

/**
 * Notes that a list came or went; with that of an author's stories the author's page and portrait
 * may do so too.
 */
export function invalidateListName(db: DatabaseSync, notes: Notes, list: string): void {
  const kind = list.slice(0, list.indexOf('/'));
  notes.invalidate(namesScope(kind), 0, '');
  if (kind === 'author') invalidatePortrait(db, list.slice(kind.length + 1));
}
