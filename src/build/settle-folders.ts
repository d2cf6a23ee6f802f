import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { readMeta } from '../archive/meta.ts';
import { fileOfAddress } from './file-of-address.ts';
import { publishedPictures } from './pictures/picture-changes.ts';
import { filesOfPicture } from './pictures/picture-state.ts';
import type { Project } from './project.ts';
import { settleTwin } from './settle-twin.ts';
import { folderId, restorePlaces, type FolderIds } from './twin-folders.ts';

export interface SettledSite {
  /** There is no site to start from: all of it is written. */
  fresh: boolean;
  /** Addresses of pages and paths of assets whose file is not as it was published. */
  damaged: Set<string>;
}

/** Brings folders and notes into agreement after whatever happened to the last build, or to `dist/` since. */
export function settleFolders(db: DatabaseSync, project: Project): SettledSite {
  const ids = JSON.parse(readMeta(db, 'folders') ?? '{"dist":"","spare":""}') as FolderIds;
  restorePlaces(project, ids);
  const published = readMeta(db, 'published') !== undefined;
  if (!published || !existsSync(project.dist)) {
    rmSync(project.spare, { recursive: true, force: true });
    mkdirSync(project.spare, { recursive: true });
    db.exec('DELETE FROM debt');
    return { fresh: true, damaged: published ? damagedIn(db, () => undefined) : new Set() };
  }
  let damaged = new Set<string>();
  if (folderId(project.dist) !== ids.dist) {
    damaged = damagedIn(db, (path) => join(project.dist, path));
    rmSync(project.spare, { recursive: true, force: true });
  }
  settleTwin(db, project, ids.spare === '' || folderId(project.spare) !== ids.spare);
  return { fresh: false, damaged };
}

/** Pages whose bytes are others than noted and assets that are not there; `fileAt` says where a file would lie. */
function damagedIn(db: DatabaseSync, fileAt: (path: string) => string | undefined): Set<string> {
  const damaged = new Set<string>();
  for (const row of db.prepare('SELECT address, digest FROM page').all()) {
    const address = String(row['address']);
    if (digestOf(fileAt(fileOfAddress(address))) !== row['digest']) damaged.add(address);
  }
  for (const row of db.prepare('SELECT path FROM asset UNION ALL SELECT path FROM search_file').all()) {
    const path = String(row['path']);
    const file = fileAt(path);
    if (file === undefined || !existsSync(file)) damaged.add(path);
  }
  for (const state of publishedPictures(db)) {
    for (const { file: path } of filesOfPicture(state)) {
      const file = fileAt(path);
      if (file === undefined || !existsSync(file)) damaged.add(path);
    }
  }
  return damaged;
}

function digestOf(file: string | undefined): string | undefined {
  try {
    return file === undefined ? undefined : digest(readFileSync(file));
  } catch {
    return undefined;
  }
}
