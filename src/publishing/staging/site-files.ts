import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { addressOfFile } from '../project/file-of-address.ts';
import { fileDigest } from './file-digest.ts';

/**
 * Changes with every way of writing a file but those that mean to deceive: a rename keeps it, and
 * both names of one file have the same.
 */
export type Mark = readonly [inode: number, size: number, modified: number];

export const markOf = ({ ino, size, mtimeMs }: Stats): Mark => [ino, size, mtimeMs];

/**
 * What there is at a path, links not followed; undefined: nothing, or something that cannot be
 * reached.
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A folder's own path, whatever links lead to it. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Notes in the caller's transaction what the site consists of now: files that came or changed in
 * its folder, and those that left.
 */
export function noteSiteFiles(
  db: DatabaseSync,
  folder: string,
  { put, removed }: { put: Iterable<string>; removed: Iterable<string> },
): void {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO site_file (path, inode, size, modified, digest) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = db.prepare('DELETE FROM site_file WHERE path = ?');
  const digestOf = knownDigests(db);
  for (const path of removed) drop.run(path);
  for (const path of put) {
    const stats = statsOf(join(folder, path));
    if (stats === undefined) drop.run(path);
    else insert.run(path, ...markOf(stats), digestOf(path) ?? fileDigest(join(folder, path)) ?? '');
  }
}

/** Notes that files have other marks and the same bytes, as after a copy. */
export function noteMarks(db: DatabaseSync, marks: ReadonlyMap<string, Mark>): void {
  const update = db.prepare(
    'UPDATE site_file SET inode = ?, size = ?, modified = ? WHERE path = ?',
  );
  for (const [path, mark] of marks) update.run(...mark, path);
}

/**
 * Digests of pages, assets and files of search are known; those of pictures are made from their
 * bytes.
 */
function knownDigests(db: DatabaseSync): (path: string) => string | undefined {
  const find = db.prepare(
    'SELECT digest FROM page WHERE address = ?1 UNION ALL SELECT digest FROM asset WHERE path = ?2 UNION ALL SELECT digest FROM search_file WHERE path = ?2 LIMIT 1',
  );
  return (path) => find.get(addressOfFile(path), path)?.['digest'] as string | undefined;
}
