import type { DatabaseSync } from 'node:sqlite';

/** The files of the published site that are no pages: digests by path. */
export function publishedAssets(db: DatabaseSync): Map<string, string> {
  const rows = db.prepare('SELECT path, digest FROM asset').all() as {
    path: string;
    digest: string;
  }[];
  return new Map(rows.map(({ path, digest }) => [path, digest]));
}
