import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { editionOf } from './edition.ts';
import { fileDigest } from './file-digest.ts';
import { readFolders } from './folders-note.ts';
import { isSealed } from './seal-folders.ts';
import { markOf, statsOf } from './site-files.ts';

/** How a folder differs from the site that was published in it. */
export interface Inspection {
  /** Paths whose file is gone or has other bytes. */
  damaged: string[];
  /** Marks of files that are others than noted and have the same bytes, by path. */
  moved: Map<string, string>;
  /** Paths whose file has no second name: the twin has another one, or none. */
  alone: string[];
  /** What nobody published: files, and folders in which nothing was published. */
  foreign: string[];
  /** It is the edition that was published last: all that is foreign came from others. In another one it may be what was taken back since. */
  isLast: boolean;
  /** Folders in which something came or went, though all that was published is there; the site's own is ''. */
  disturbed: string[];
}

/**
 * Compares a folder with the notes of what was published in it: the marks of files and the times of folders, and the bytes of those alone
 * whose mark is another one; of all (`verify`) where that is asked for. Reads only.
 */
export function inspectSite(db: DatabaseSync, folder: string, { verify }: { verify: boolean }): Inspection {
  const found: Inspection = { damaged: [], moved: new Map(), alone: [], foreign: [], isLast: editionOf(folder) === readFolders(db).edition, disturbed: [] };
  const digestOf = db.prepare('SELECT digest FROM site_file WHERE path = ?');
  const files = db.prepare('SELECT path, mark FROM site_file ORDER BY path').all() as { path: string; mark: string }[];
  const folders = new Set(['']);
  for (const { path, mark } of files) {
    for (let at = path.lastIndexOf('/'); at > 0 && !folders.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at));
    const stats = statsOf(`${folder}/${path}`);
    const now = stats?.isFile() === true ? markOf(stats) : undefined;
    if (now !== mark || verify) {
      if (now === undefined || fileDigest(join(folder, path)) !== digestOf.get(path)?.['digest']) found.damaged.push(path);
      else if (now !== mark) found.moved.set(path, now);
    }
    if ((stats?.nlink ?? 0) < 2) found.alone.push(path);
  }
  const odd = [...folders].filter((path) => !found.isLast || !isSealed(join(folder, path)));
  if (odd.length === 0) return found;
  const known = new Set(files.map(({ path }) => path));
  for (const path of odd) {
    const strangers = namesIn(join(folder, path)).map((name) => (path === '' ? name : `${path}/${name}`)).filter((entry) => !known.has(entry) && !folders.has(entry));
    found.foreign.push(...strangers);
    found.disturbed.push(path);
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
