import type { DatabaseSync } from 'node:sqlite';

/** Forgets reads that no page makes any more. */
export function forgetUnusedReads(db: DatabaseSync): void {
  const unused = db.prepare('SELECT id FROM read WHERE NOT EXISTS (SELECT 1 FROM page_read WHERE page_read.read = read.id)').all();
  if (unused.length === 0) return;
  db.exec('DELETE FROM read WHERE NOT EXISTS (SELECT 1 FROM page_read WHERE page_read.read = read.id); DELETE FROM footprint WHERE read NOT IN (SELECT id FROM read)');
}
