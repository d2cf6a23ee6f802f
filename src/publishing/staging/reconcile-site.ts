import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../archive/store/transaction.ts';
import { addressOfFile } from '../project/file-of-address.ts';
import type { Project } from '../project/project.ts';
import { stampEdition } from './edition.ts';
import { fileDigest } from './file-digest.ts';
import type { FoundSite } from './find-site.ts';
import { folderId } from './folder-id.ts';
import { noteFolders, readFolders } from './folders-note.ts';
import { foreignAtTop, moveForeign, readForeign } from './foreign-files.ts';
import { removeInside } from './remove-inside.ts';
import { sealFolders } from './seal-folders.ts';
import { reconcileStaging } from './reconcile-staging.ts';
import { PART, replaceFile } from './share-file.ts';
import { markOf, noteMarks, statsOf } from './site-files.ts';
import type { SiteWay } from './site-way.ts';

export interface ReconciledSite {
  way: SiteWay;
  startedAt: number;
  /** There is no site to start from: all of it is written. */
  fullBuild: boolean;
  /**
   * Addresses of pages and paths of files that are not as they were published, and are written
   * anew.
   */
  corrupt: Set<string>;
  /** Paths of files that were not as they were published, and are again. */
  mended: string[];
  /** What is in `dist/` and was not published: it stays. */
  foreign: string[];
  /** Paths of files that another edition had published, and that went. */
  cleared: string[];
}

/**
 * Brings folders and notes into agreement after whatever happened to the last build, or to `dist/`
 * since.
 */
export function reconcileSite(
  db: DatabaseSync,
  project: Project,
  { way, inspection, startedAt }: FoundSite,
): ReconciledSite {
  const before = readForeign(project);
  if (inspection === undefined) {
    rmSync(project.staging, { recursive: true, force: true });
    mkdirSync(project.staging, { recursive: true });
    db.exec('DELETE FROM pending_sync');
    const foreign = [
      ...new Set([
        ...before.filter((path) => statsOf(join(project.dist, path)) !== undefined),
        ...foreignAtTop(project),
      ]),
    ].sort();
    return {
      way,
      startedAt,
      fullBuild: true,
      corrupt: new Set(),
      mended: [],
      foreign,
      cleared: [],
    };
  }
  mkdirSync(project.dist, { recursive: true });
  // First of all: nothing may be written or removed behind a link.
  for (const path of inspection.blocked) removeInside(project.dist, path);
  const note = readFolders(db);
  const hasStaging = note.staging !== '' && folderId(project.staging) === note.staging;
  // A build that was killed after the folders had changed places took them along.
  moveForeign(
    project,
    before.filter((path) => statsOf(join(project.staging, path))?.isFile() === false),
  );
  const strangers = inspection.isLast ? inspection.foreign : foreignAtTop(project);
  const foreign = foreignNow(db, project, way, [...before, ...strangers]);
  const cleared = inspection.foreign
    .filter((path) => !foreign.includes(path))
    .flatMap((path) => clear(project.dist, path));
  for (const path of inspection.corrupt) clearWay(project.dist, path);
  // Whoever brought the staging folder here, as a cache does: each file is compared before it is
  // used.
  const mended = mend(db, project, inspection.corrupt);
  const marks = new Map(inspection.moved);
  for (const path of mended) {
    const stats = statsOf(join(project.dist, path));
    if (stats !== undefined) marks.set(path, markOf(stats));
  }
  if (marks.size > 0)
    transaction(db, () => {
      noteMarks(db, marks);
    });
  reconcileStaging(db, project, {
    whole: !hasStaging || !inspection.isLast,
    paths: note.linked ? inspection.alone : [],
    foreign: new Set(foreign),
  });
  sealFolders(project.dist, [...mended, ...inspection.disturbed.map((folder) => `${folder}/x`)]);
  if (!inspection.isLast) {
    const now = readFolders(db);
    noteFolders(db, project, {
      staging: now,
      edition: stampEdition(project.dist, now.edition, startedAt),
    });
  }
  const whole = new Set(mended);
  const hurt = inspection.corrupt.filter((path) => !whole.has(path));
  return {
    way,
    startedAt,
    fullBuild: false,
    corrupt: new Set(hurt.flatMap((path) => [path, addressOfFile(path)])),
    mended,
    foreign,
    cleared,
  };
}

/** Removes a file, or a folder with all that is in it. Returns the paths of the files. */
function clear(root: string, path: string): string[] {
  const there = statsOf(join(root, path));
  if (there === undefined) return [];
  const files = there.isDirectory()
    ? readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : [path];
  removeInside(root, path);
  return files;
}

/** Takes away what is no file at the path of one. */
function clearWay(root: string, path: string): void {
  const there = statsOf(join(root, path));
  if (there !== undefined && !there.isFile()) removeInside(root, path);
}

/** Gives the site back what its staging folder still has. Returns the paths. */
function mend(db: DatabaseSync, project: Project, corrupt: readonly string[]): string[] {
  const digestOf = db.prepare('SELECT digest FROM site_file WHERE path = ?');
  return corrupt.filter((path) => {
    const source = join(project.staging, path);
    if (statsOf(source)?.isFile() !== true || fileDigest(source) !== digestOf.get(path)?.['digest'])
      return false;
    replaceFile(project.staging, project.dist, path);
    return true;
  });
}

/**
 * What is foreign in `dist/`, without what is published by now and what a build that was killed
 * left of itself there.
 */
function foreignNow(
  db: DatabaseSync,
  project: Project,
  way: SiteWay,
  paths: readonly string[],
): string[] {
  const within = (table: string): ((path: string) => boolean) => {
    const find = db.prepare(
      `SELECT 1 FROM ${table} WHERE path = ?1 OR (path > ?1 || '/' AND path < ?1 || '0') LIMIT 1`,
    );
    return (path) => find.get(path) !== undefined;
  };
  const [isPublished, isOwed] = [within('site_file'), within('pending_sync')];
  return [...new Set(paths)].sort().filter((path) => {
    const file = join(project.dist, path);
    if (isPublished(path) || statsOf(file) === undefined) return false;
    const left =
      path.slice(path.lastIndexOf('/') + 1).startsWith(PART) ||
      (way === 'in-place' && isOwed(path));
    if (left) removeInside(project.dist, path);
    return !left;
  });
}
