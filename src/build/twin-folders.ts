import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from './project.ts';

/**
 * `dist/` has a twin, `.warta/next/`, whose files share its bytes (hard links). A site is prepared in the twin and the
 * two folders trade places, so readers and uploads see the old site or the new one and nothing between. Afterwards the
 * twin is brought up to date again, path by path: work that grows with the change and not with the site.
 */
export interface FolderIds {
  dist: string;
  spare: string;
}

/** A folder's identity, which a rename keeps; empty when there is no such folder. */
export function folderId(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isDirectory() === true ? `${stat.dev}:${stat.ino}` : '';
}

const leavingOf = (project: Project): string => join(project.cache, 'leaving');

/** Puts both folders where the last finished build left them, should a build have been killed while they traded places. */
export function restorePlaces(project: Project, ids: FolderIds): void {
  const places = [project.dist, project.spare, leavingOf(project)];
  const at = (id: string): string | undefined => (id === '' ? undefined : places.find((path) => folderId(path) === id));
  const site = at(ids.dist);
  const leaving = leavingOf(project);
  if (site !== undefined && site !== project.dist) {
    if (site === leaving) {
      if (existsSync(project.dist)) renameSync(project.dist, freeName(project));
      renameSync(leaving, project.dist);
    } else {
      const parked = freeName(project);
      if (existsSync(project.dist)) renameSync(project.dist, parked);
      renameSync(site, project.dist);
      if (existsSync(parked)) renameSync(parked, project.spare);
    }
  }
  const twin = [...places, freeName(project)].find((path) => ids.spare !== '' && folderId(path) === ids.spare);
  if (twin !== undefined && twin !== project.spare && twin !== project.dist && !existsSync(project.spare)) renameSync(twin, project.spare);
  rmSync(leaving, { recursive: true, force: true });
  rmSync(freeName(project), { recursive: true, force: true });
}

/** Makes the prepared folder the site; the old site, if any, becomes the twin. */
export function tradePlaces(project: Project): void {
  const leaving = leavingOf(project);
  if (!existsSync(project.dist)) {
    renameSync(project.spare, project.dist);
    return;
  }
  renameSync(project.dist, leaving);
  renameSync(project.spare, project.dist);
  renameSync(leaving, project.spare);
}

/** Makes the twin's file the site's: the same bytes, or gone with its empty folders. */
export function repay(project: Project, path: string): void {
  const source = join(project.dist, path);
  const target = join(project.spare, path);
  rmSync(target, { force: true });
  if (existsSync(source)) {
    mkdirSync(dirname(target), { recursive: true });
    linkSync(source, target);
  } else removeEmptyFolders(project.spare, dirname(target));
}

/** Fills the empty twin with links to every file of the site. Returns false where the disk knows no links. */
export function makeTwin(project: Project): boolean {
  rmSync(project.spare, { recursive: true, force: true });
  try {
    linkTree(project.dist, project.spare);
    return true;
  } catch {
    rmSync(project.spare, { recursive: true, force: true });
    return false;
  }
}

/** Removes a file of the folder that is being prepared, and the folders that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, dirname(join(folder, path)));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}

function removeEmptyFolders(root: string, from: string): void {
  for (let folder = from; folder.length > root.length && folder.startsWith(root); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

const freeName = (project: Project): string => join(project.cache, 'parked');
