import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import { digest } from '../../files/digest.ts';
import { readMeta, writeMeta } from '../../archive/store/meta.ts';
import type { Project } from '../project/project.ts';
import { removeInside } from './remove-inside.ts';
import { shareFile } from './share-file.ts';
import { statsOf } from './site-files.ts';

/** What hosts and Git keep at the top of a published folder, beside names that begin with a dot. */
const KEPT = new Set(['CNAME']);
/** Names with a dot that a paper publishes itself. */
const OWN = new Set(['.well-known']);

/**
 * In the archive: digest of the list, by which it is seen that the list is another one, or gone.
 * The list outlives the archive.
 */
const MARK = 'foreign';

const listOf = ({ cache }: Pick<Project, 'cache'>): string => join(cache, 'foreign.json');

/**
 * What lay in `dist/` when it was looked at last that no build had published: paths of files, and
 * of folders in which nothing was published.
 */
export function readForeign(project: Project): string[] {
  try {
    return parseJson<unknown[]>(readFileSync(listOf(project), 'utf8'))
      .filter((path) => typeof path === 'string')
      .filter((path) =>
        path.split('/').every((name) => name !== '' && name !== '.' && name !== '..'),
      );
  } catch {
    return [];
  }
}

/**
 * Whether the list is the one that the last build wrote; if not, all of `dist/` must be looked
 * through for what others put there.
 */
export function isForeignKnown(db: DatabaseSync, project: Pick<Project, 'cache'>): boolean {
  return digestOfList(project) === (readMeta(db, MARK) ?? '');
}

function digestOfList(project: Pick<Project, 'cache'>): string {
  try {
    return digest(readFileSync(listOf(project)));
  } catch {
    return '';
  }
}

/** Notes the list in the caller's transaction. */
export function writeForeign(db: DatabaseSync, project: Project, paths: readonly string[]): void {
  if (paths.length === 0) rmSync(listOf(project), { force: true });
  else {
    writeFileSync(`${listOf(project)}.part`, `${JSON.stringify(paths)}\n`);
    renameSync(`${listOf(project)}.part`, listOf(project));
  }
  writeMeta(db, MARK, digestOfList(project));
}

/**
 * What stays of a `dist/` of which nobody knows what was published in it: all else may be a page
 * that was taken back since.
 */
export function foreignAtTop(project: Project): string[] {
  if (!existsSync(project.dist)) return [];
  return readdirSync(project.dist)
    .filter((name) => KEPT.has(name) || (name.startsWith('.') && !OWN.has(name)))
    .sort();
}

/**
 * What of it keeps its place beside what is published now: of a folder that is published in as
 * well, what else is in it.
 */
export function besidePublished(
  project: Project,
  foreign: readonly string[],
  published: Iterable<string>,
): string[] {
  const taken = new Set(published);
  const folders = new Set<string>();
  for (const path of taken)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  const beside = (path: string): string[] => {
    if (taken.has(path)) return [];
    if (!folders.has(path)) return [path];
    return statsOf(join(project.dist, path))?.isDirectory() === true
      ? readdirSync(join(project.dist, path)).flatMap((name) => beside(`${path}/${name}`))
      : [];
  };
  return foreign.flatMap(beside);
}

/**
 * Takes out of the staging folder what it was given of the site's foreign files, so that what is
 * published has room.
 */
export function withoutForeign(project: Project, foreign: readonly string[]): void {
  for (const path of foreign)
    if (statsOf(join(project.staging, path))?.isFile() === true)
      removeInside(project.staging, path);
}

/** Gives the prepared folder the foreign files of the site. */
export function shareForeign(project: Project, foreign: readonly string[]): void {
  for (const path of foreign) {
    if (statsOf(join(project.dist, path))?.isFile() !== true) continue;
    removeInside(project.staging, path);
    shareFile(join(project.dist, path), join(project.staging, path));
  }
}

/**
 * Brings over what has no second name (folders such as `.git`, links), once the folders have
 * changed places.
 */
export function moveForeign(project: Project, foreign: readonly string[]): void {
  for (const path of foreign) {
    const [from, to] = [join(project.staging, path), join(project.dist, path)];
    if (statsOf(to) !== undefined || statsOf(from) === undefined) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}
