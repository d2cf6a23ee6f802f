/**
 * `dist/` has a staging folder, `.warta/next/`, whose files share its bytes (hard links). A site is
 * prepared in the staging folder and the two folders trade places, so readers and uploads see the
 * old site or the new one and nothing between. Afterwards the twin is brought up to date again,
 * path by path: work that grows with the change and not with the site.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from '../project/project.ts';
import { exchangeFolders } from './exchange-folders.ts';
import { folderId, type FolderIds } from './folder-id.ts';
import { clearAround, removeInside } from './remove-inside.ts';
import { sealFolders } from './seal-folders.ts';
import { shareFile } from './share-file.ts';

const leavingOf = (project: Project): string => join(project.cache, 'leaving');

/**
 * Puts both folders where the last finished build left them, should a build have been killed while
 * they traded places. Returns whether the site is another folder now.
 */
export function restorePlaces(project: Project, ids: FolderIds): boolean {
  const places = [project.dist, project.staging, leavingOf(project)];
  const at = (id: string): string | undefined =>
    id === '' ? undefined : places.find((path) => folderId(path) === id);
  const site = at(ids.dist);
  const leaving = leavingOf(project);
  if (site !== undefined && site !== project.dist) {
    if (site === leaving) {
      if (existsSync(project.dist)) renameSync(project.dist, freeName(project));
      renameSync(leaving, project.dist);
    } else tradePlaces(project);
  }
  const staging = [...places, freeName(project)].find(
    (path) => ids.staging !== '' && folderId(path) === ids.staging,
  );
  if (
    staging !== undefined &&
    staging !== project.staging &&
    staging !== project.dist &&
    !existsSync(project.staging)
  )
    renameSync(staging, project.staging);
  rmSync(leaving, { recursive: true, force: true });
  rmSync(freeName(project), { recursive: true, force: true });
  return site !== undefined && site !== project.dist;
}

/**
 * Makes the prepared folder the site; the old site, if any, becomes the staging folder. In one step
 * where the system can, else with a moment between.
 */
export function tradePlaces(project: Project): void {
  if (!existsSync(project.dist)) {
    renameSync(project.staging, project.dist);
    return;
  }
  const next = folderId(project.staging);
  exchangeFolders(project.staging, project.dist);
  // Whatever that program says: what counts is where the folder is.
  if (folderId(project.dist) === next) return;
  const leaving = leavingOf(project);
  renameSync(project.dist, leaving);
  try {
    renameSync(project.staging, project.dist);
  } catch (error) {
    renameSync(leaving, project.dist);
    throw error;
  }
  renameSync(leaving, project.staging);
}

/** Makes the staging folder’s file the site's: the same bytes, or gone with its empty folders. */
export function repay(project: Project, path: string): void {
  const source = join(project.dist, path);
  const target = join(project.staging, path);
  clearAround(project.staging, path);
  removeInside(project.staging, path);
  if (statSync(source, { throwIfNoEntry: false })?.isFile() === true) shareFile(source, target);
  else removeEmptyFolders(project.staging, dirname(target));
}

/**
 * Makes the staging folder anew, of every file of the site but what lies in `without`. Returns
 * whether the two share their bytes.
 */
export function makeStaging(project: Project, without: ReadonlySet<string>): boolean {
  rmSync(project.staging, { recursive: true, force: true });
  return shareTree(project.dist, project.staging, without);
}

/** Removes a file of a folder, and the folders that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  removeInside(folder, path);
  removeEmptyFolders(folder, dirname(join(folder, path)));
}

function shareTree(root: string, to: string, without: ReadonlySet<string>): boolean {
  let shared = true;
  const share = (folder: string): void => {
    mkdirSync(join(to, folder), { recursive: true });
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (without.has(path)) continue;
      if (entry.isDirectory()) share(path);
      else if (entry.isFile() && !shareFile(join(root, path), join(to, path))) shared = false;
    }
    sealFolders(to, [folder === '' ? 'x' : `${folder}/x`]);
  };
  share('');
  return shared;
}

function removeEmptyFolders(root: string, from: string): void {
  for (
    let folder = from;
    folder.length > root.length && folder.startsWith(root);
    folder = dirname(folder)
  ) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

const freeName = (project: Project): string => join(project.cache, 'parked');
