import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../archive/transaction.ts';
import { noteFolders } from './note-folders.ts';
import type { Project } from './project.ts';
import { makeTwin, repay } from './twin-folders.ts';

/** Makes the twin equal to the site: the `whole` of it, or the paths that a build meant to change. */
export function settleTwin(db: DatabaseSync, project: Project, whole: boolean): void {
  if (whole) makeTwin(project);
  else for (const row of db.prepare('SELECT path FROM debt').all()) repay(project, String(row['path']));
  transaction(db, () => {
    db.exec('DELETE FROM debt');
    noteFolders(db, project, { twin: true });
  });
}
