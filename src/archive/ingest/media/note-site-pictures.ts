import type { DatabaseSync } from 'node:sqlite';
import type { PlacedUse } from '../../media/check-picture.ts';

/** Pictures of one file that is no story. */
export interface SitePictures {
  /** Under `content/`. */
  file: string;
  /** Set when the picture is this person's portrait. */
  person?: string;
  uses: readonly PlacedUse[];
}

/**
 * Notes which pictures a person or a standing page shows, in place of those that were noted before.
 */
export function noteSitePictures(db: DatabaseSync, { file, person, uses }: SitePictures): void {
  const byPath = new Map<string, Omit<PlacedUse, 'file'>[]>();
  for (const { file: _file, ...use } of uses)
    byPath.set(use.path, [...(byPath.get(use.path) ?? []), use]);
  const before = db
    .prepare('SELECT path FROM site_picture WHERE file = ?')
    .all(file)
    .map((row) => String(row['path']));
  db.prepare('DELETE FROM site_picture WHERE file = ?').run(file);
  const put = db.prepare('INSERT INTO site_picture VALUES (?, ?, ?, ?)');
  for (const [path, placed] of byPath) put.run(path, file, person ?? null, JSON.stringify(placed));
  const invalidate = db.prepare('INSERT OR IGNORE INTO picture_invalidation VALUES (?)');
  for (const path of new Set([...before, ...byPath.keys()])) invalidate.run(path);
}
