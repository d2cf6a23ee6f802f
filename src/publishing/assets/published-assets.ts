import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';

/** The files of the published site that are no pages: digests by path. */
export function publishedAssets(db: DatabaseSync): Map<string, string> {
  const rows = allRows<{
    path: string;
    digest: string;
  }>(db.prepare('SELECT path, digest FROM asset'));
  return new Map(rows.map(({ path, digest }) => [path, digest]));
}
