import type { DatabaseSync } from 'node:sqlite';

/** Forgets those of the reads which some page no longer makes that none makes. */
export function forgetUnusedQueries(db: DatabaseSync, dropped: ReadonlySet<number>): void {
  const isMade = db.prepare('SELECT 1 FROM page_query WHERE query = ? LIMIT 1');
  const unused = [...dropped].filter((read) => isMade.get(read) === undefined);
  if (unused.length === 0) return;
  const forget = db.prepare('DELETE FROM query WHERE id = ?');
  for (const read of unused) forget.run(read);
  db.exec('DELETE FROM dependency WHERE query NOT IN (SELECT id FROM query)');
}
