import type { DatabaseSync } from 'node:sqlite';
import { writeMeta } from '../archive/meta.ts';
import type { Project } from './project.ts';
import { folderId } from './twin-folders.ts';

/** Notes which folder is the site and, when there is a `twin`, which is that. */
export function noteFolders(db: DatabaseSync, project: Project, { twin }: { twin: boolean }): void {
  writeMeta(db, 'folders', JSON.stringify({ dist: folderId(project.dist), spare: twin ? folderId(project.spare) : '' }));
}
