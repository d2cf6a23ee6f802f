import type { DatabaseSync } from 'node:sqlite';

/** Files of people and standing pages that show any of these pictures. */
export function filesThatShow(db: DatabaseSync, pictures: readonly string[]): string[] {
  const files = db.prepare('SELECT file FROM site_picture WHERE path = ?');
  return pictures.flatMap((path) => files.all(path).map((row) => String(row['file'])));
}
