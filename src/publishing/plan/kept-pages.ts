import type { DatabaseSync } from 'node:sqlite';
import { addressOfFile } from '../project/file-of-address.ts';

/** Addresses of pages that are published, stay, and whose files are among these. */
export function keptPages(
  db: DatabaseSync,
  files: readonly string[],
  removed: readonly string[],
): string[] {
  const page = db.prepare('SELECT 1 FROM page WHERE address = ?');
  const gone = new Set(removed);
  return files
    .map(addressOfFile)
    .filter((address) => !gone.has(address) && page.get(address) !== undefined);
}
