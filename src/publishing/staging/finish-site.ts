import type { DatabaseSync } from 'node:sqlite';
import type { SiteChanges } from './changes-text.ts';
import { addressOfFile } from '../project/file-of-address.ts';
import type { Project } from '../project/project.ts';
import { stampEdition } from './edition.ts';
import { noteFolders, readFolders } from './folders-note.ts';
import { besidePublished, moveForeign, shareForeign, writeForeign } from './foreign-files.ts';
import { putSite } from './put-site.ts';
import { sealFolders } from './seal-folders.ts';
import type { ReconciledSite } from './reconcile-site.ts';
import { noteSiteFiles } from './site-files.ts';
import type { SiteWay } from './site-way.ts';

export interface Finished {
  /** All that was written into the prepared folder, or taken out of it. */
  written: SiteChanges;
  /** What of that differs from the folder that lies there. */
  changes: SiteChanges;
}

/**
 * Brings the prepared site to its place and notes it, in the caller's transaction. Returns the way
 * that it took.
 */
export function finishSite(
  db: DatabaseSync,
  project: Project,
  { way, startedAt, fullBuild, foreign }: ReconciledSite,
  { written, changes }: Finished,
): SiteWay {
  const pages = db.prepare('SELECT 1 FROM page WHERE address = ?');
  const put = [...written.added, ...written.changed];
  const staying = besidePublished(project, foreign, put);
  if (way === 'trade') shareForeign(project, staying);
  const taken = putSite(project, way, {
    put: [...changes.added, ...changes.changed],
    removed: changes.removed,
    isPage: (path) => pages.get(addressOfFile(path)) !== undefined,
  });
  if (taken === 'trade') moveForeign(project, staying);
  noteSiteFiles(db, project.dist, { put, removed: written.removed });
  sealFolders(project.dist, [...put, ...written.removed, ...changes.removed, ...staying]);
  writeForeign(db, project, staying);
  const note = readFolders(db);
  noteFolders(db, project, {
    staging: fullBuild ? undefined : note,
    edition: stampEdition(project.dist, note.edition, startedAt),
  });
  return taken;
}
