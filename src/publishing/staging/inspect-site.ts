import { readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { editionOf } from './edition.ts';
import { fileDigest } from './file-digest.ts';
import { readFolders } from './folders-note.ts';
import { isForeignKnown } from './foreign-files.ts';
import { folderState } from './seal-folders.ts';
import { markOf, realFolder, statsOf, type Mark } from './site-files.ts';

/** What is inspected. */
export interface InspectionOrder {
  cache: string;
  archive: string;
  dist: string;
  /** Whether the bytes of every file are read. */
  verify: boolean;
}

/** How a folder differs from the site that was published in it. */
export interface Inspection {
  /** Paths whose file is gone or has other bytes. */
  corrupt: string[];
  /** Marks of files that are others than noted and have the same bytes, by path. */
  moved: Map<string, Mark>;
  /** Paths whose file has no second name: the staging folder has another one, or none. */
  alone: string[];
  /** What nobody published: files, and folders in which nothing was published. */
  foreign: string[];
  /**
   * It is the edition that was published last: all that is foreign came from others. In another one
   * it may be what was taken back since.
   */
  isLast: boolean;
  /**
   * What is at the path of a folder and is none: a file, or a link, behind which nothing is looked
   * at.
   */
  blocked: string[];
  /**
   * Folders in which something came or went, though all that was published is there; the site's own
   * is ''.
   */
  disturbed: string[];
}

/**
 * Compares a folder with the notes of what was published in it: the marks of files and the times of
 * folders, and the bytes of those alone whose mark is another one; of all (`verify`) where that is
 * asked for. Reads only, and nothing that lies behind a link.
 */
export function inspectSite(
  db: DatabaseSync,
  { cache, dist, verify }: Omit<InspectionOrder, 'archive'>,
): Inspection {
  const folder = realFolder(dist);
  const rows = rowsOf(db);
  const folders = foldersOf(rows);
  const isLast = editionOf(folder) === readFolders(db).edition;
  const isForeignNoted = isLast && isForeignKnown(db, { cache });
  const { beyond, blocked, disturbed } = inspectFolders(folder, folders, isForeignNoted);
  const files = inspectFiles(folder, rows, { beyond, verify, digestOf: notedDigests(db) });
  const foreign = foreignIn(folder, disturbed, { rows, folders });
  return { ...files, foreign, isLast, blocked, disturbed };
}

type Row = readonly [path: string, inode: number, size: number, modified: number];

function rowsOf(db: DatabaseSync): Row[] {
  const all = db.prepare('SELECT path, inode, size, modified FROM site_file ORDER BY path');
  // Without an object for each row: a third of the time.
  all.setReturnArrays(true);
  return all.all() as unknown as Row[];
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The folders of these paths, each after the one around it; the site's own is ''. */
function foldersOf(files: readonly Row[]): Set<string> {
  const folders = new Set(['']);
  for (const [path] of files) {
    if (folders.has(parentOf(path))) continue;
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at));
  }
  return folders;
}

/** What became of the folders of a site. */
interface FoldersFound extends Pick<Inspection, 'blocked' | 'disturbed'> {
  /** Folders that are none, and all within them: nothing behind them is looked at. */
  beyond: ReadonlySet<string>;
}

/** `isForeignNoted`: what lies in a sealed folder and was not published is known already. */
function inspectFolders(
  root: string,
  folders: ReadonlySet<string>,
  isForeignNoted: boolean,
): FoldersFound {
  const beyond = new Set<string>();
  const blocked: string[] = [];
  const disturbed: string[] = [];
  for (const path of folders) {
    if (isWithin(beyond, path)) {
      beyond.add(path);
      continue;
    }
    const state = folderState(path === '' ? root : `${root}/${path}`);
    if (state === 'none') {
      beyond.add(path);
      if (path !== '' && statsOf(join(root, path)) !== undefined) blocked.push(path);
    } else if (state === 'open' || !isForeignNoted) disturbed.push(path);
  }
  return { beyond, blocked, disturbed };
}

const isWithin = (folders: ReadonlySet<string>, path: string): boolean =>
  folders.size > 0 && folders.has(parentOf(path));

/** How the files of a site are looked at. */
interface FileInspection extends Pick<InspectionOrder, 'verify'> {
  beyond: ReadonlySet<string>;
  digestOf: (path: string) => unknown;
}

function inspectFiles(
  root: string,
  rows: readonly Row[],
  { beyond, verify, digestOf }: FileInspection,
): Pick<Inspection, 'alone' | 'corrupt' | 'moved'> {
  const corrupt: string[] = [];
  const moved = new Map<string, Mark>();
  const alone: string[] = [];
  for (const row of rows) {
    const [path] = row;
    const stats = isWithin(beyond, path) ? undefined : statsOf(`${root}/${path}`);
    const isSame = hasMark(stats, row);
    if (!isSame || verify) {
      if (stats?.isFile() !== true || fileDigest(join(root, path)) !== digestOf(path))
        corrupt.push(path);
      else if (!isSame) moved.set(path, markOf(stats));
    }
    if ((stats?.nlink ?? 0) < 2) alone.push(path);
  }
  return { corrupt, moved, alone };
}

/** Whether a file is, by its mark, the one that was noted. */
function hasMark(stats: Stats | undefined, [, inode, size, modified]: Row): boolean {
  return (
    stats?.ino === inode && stats.size === size && stats.mtimeMs === modified && stats.isFile()
  );
}

function notedDigests(db: DatabaseSync): (path: string) => unknown {
  const find = db.prepare('SELECT digest FROM site_file WHERE path = ?');
  return (path) => find.get(path)?.['digest'];
}

/** What lies in folders in which something came or went, and was not published. */
function foreignIn(
  root: string,
  disturbed: readonly string[],
  { rows, folders }: { rows: readonly Row[]; folders: ReadonlySet<string> },
): string[] {
  if (disturbed.length === 0) return [];
  const published = new Set(rows.map(([path]) => path));
  return disturbed.flatMap((path) =>
    namesIn(join(root, path))
      .map((name) => (path === '' ? name : `${path}/${name}`))
      .filter((entry) => !published.has(entry) && !folders.has(entry)),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
