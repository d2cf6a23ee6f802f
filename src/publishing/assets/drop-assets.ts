import type { DatabaseSync } from 'node:sqlite';
import type { Project } from '../project/project.ts';
import { removeFile } from '../staging/staging-folders.ts';

/**
 * Takes assets that left out of the prepared folder, and notes it in the caller's transaction. A
 * page may come into the place of one, so this goes before pages are written.
 */
export function dropAssets(db: DatabaseSync, project: Project, paths: readonly string[]): void {
  const remove = db.prepare('DELETE FROM asset WHERE path = ?');
  for (const path of paths) {
    removeFile(project.staging, path);
    remove.run(path);
  }
}
