import type { DatabaseSync } from 'node:sqlite';
import { readMeta, writeMeta } from '../../archive/store/meta.ts';
import type { Project } from '../project/project.ts';
import { folderId, type FolderIds } from './folder-id.ts';

/** Which folder is the site and which its twin, and whether the two share their bytes. */
export interface FoldersNote extends FolderIds {
  linked: boolean;
  /** Which edition the site is. */
  edition: number;
}

export function readFolders(db: DatabaseSync): FoldersNote {
  return JSON.parse(
    readMeta(db, 'folders') ?? '{"dist":"","spare":"","linked":false,"edition":0}',
  ) as FoldersNote;
}

/** A twin that does not equal the site yet has no name: it is `undefined`. */
export function noteFolders(
  db: DatabaseSync,
  project: Project,
  { twin, edition }: { twin: { linked: boolean } | undefined; edition: number },
): void {
  writeMeta(
    db,
    'folders',
    JSON.stringify({
      dist: folderId(project.dist),
      spare: twin === undefined ? '' : folderId(project.spare),
      linked: twin?.linked === true,
      edition,
    }),
  );
}
