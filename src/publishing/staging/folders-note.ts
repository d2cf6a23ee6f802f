import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import { readMeta, writeMeta } from '../../archive/store/meta.ts';
import type { Project } from '../project/project.ts';
import { folderId, type FolderIds } from './folder-id.ts';

/** Which folder is the site and which its staging folder, and whether the two share their bytes. */
export interface FoldersNote extends FolderIds {
  linked: boolean;
  /** Which edition the site is. */
  edition: number;
}

export function readFolders(db: DatabaseSync): FoldersNote {
  return parseJson<FoldersNote>(
    readMeta(db, 'folders') ?? '{"dist":"","staging":"","linked":false,"edition":0}',
  );
}

/** A twin that does not equal the site yet has no name: it is `undefined`. */
export function noteFolders(
  db: DatabaseSync,
  project: Project,
  { staging, edition }: { staging: { linked: boolean } | undefined; edition: number },
): void {
  writeMeta(
    db,
    'folders',
    JSON.stringify({
      dist: folderId(project.dist),
      staging: staging === undefined ? '' : folderId(project.staging),
      linked: staging?.linked === true,
      edition,
    }),
  );
}
