import type { DatabaseSync } from 'node:sqlite';

/**
 * Notes that the published forms of a person's portrait may come or go, as the person's page does.
 */
export function invalidatePortrait(db: DatabaseSync, person: string): void {
  db.prepare(
    'INSERT OR IGNORE INTO picture_invalidation SELECT path FROM site_picture WHERE person = ?',
  ).run(person);
}
