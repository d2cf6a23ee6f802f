import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../archive/store/transaction.ts';
import type { Project } from '../project/project.ts';
import { noteFolders, readFolders } from './folders-note.ts';
import { sealFolders } from './seal-folders.ts';
import { makeStaging, repay } from './staging-folders.ts';

/**
 * Makes the staging folder equal to the site: the `whole` of it, or the paths that a build meant to
 * change and those of `paths`.
 */
export function reconcileStaging(
  db: DatabaseSync,
  project: Project,
  {
    whole,
    paths,
    foreign,
  }: { whole: boolean; paths: readonly string[]; foreign: ReadonlySet<string> },
): void {
  const { edition, ...before } = readFolders(db);
  let { linked } = before;
  if (whole) linked = makeStaging(project, foreign);
  else {
    const owed = new Set([
      ...db
        .prepare('SELECT path FROM pending_sync')
        .all()
        .map((row) => String(row['path'])),
      ...paths,
    ]);
    for (const path of owed) repay(project, path);
    sealFolders(project.staging, owed);
  }
  transaction(db, () => {
    db.exec('DELETE FROM pending_sync');
    noteFolders(db, project, { staging: { linked }, edition });
  });
}
