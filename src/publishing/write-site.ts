import type { DatabaseSync } from 'node:sqlite';
import { encoderOf } from '../archive/store/meta.ts';
import { transaction } from '../archive/store/transaction.ts';
import { noteAnnouncements } from './announcements/note-announcements.ts';
import { notePublished } from './announcements/note-published.ts';
import { dropAssets } from './assets/drop-assets.ts';
import { putAssets } from './assets/put-assets.ts';
import type { BuildRun } from './build-run.ts';
import { notePictures } from './pictures/picture-changes.ts';
import { putPictures } from './pictures/put-pictures.ts';
import { forgetUnusedQueries } from './plan/forget-unused-queries.ts';
import { fileOfAddress } from './project/file-of-address.ts';
import { forgetPages, PageWriter } from './render/page-writer.ts';
import { renderStale } from './render/render-stale.ts';
import { editorsIndex } from './reports/editors-index.ts';
import { sumChanges } from './reports/sum-changes.ts';
import { writeChanges } from './reports/write-changes.ts';
import { isIndexStale, writeIndex } from './reports/write-index.ts';
import { noteSearch, putSearch } from './search/put-search.ts';
import { pathsOfWork, type SiteWork } from './site-work.ts';
import type { SiteChanges } from './staging/changes-text.ts';
import { compareWithOld } from './staging/compare-with-old.ts';
import { finishSite } from './staging/finish-site.ts';
import { readForeign, withoutForeign } from './staging/foreign-files.ts';
import { reconcileStaging } from './staging/reconcile-staging.ts';
import { removeFile } from './staging/staging-folders.ts';

/** Looks at the folder that is about to be the site, and throws when it must not be. */
export type CheckSite = (folder: string) => Promise<void>;

/**
 * Prepares the next site in the staging folder, makes it the site, and notes it: all of it or, when
 * anything fails, nothing.
 */
export async function writeSite(
  run: BuildRun,
  work: SiteWork,
  check: CheckSite,
): Promise<SiteChanges> {
  const { db, project } = run;
  if (!work.site.fullBuild) notePendingSync(db, pathsOfWork(work));
  db.exec('BEGIN IMMEDIATE');
  try {
    const { written, index } = await prepareSite(run, work);
    await check(project.staging);
    const changes = await replaceSite(run, work, written);
    if (index !== undefined) writeIndex(project, index);
    db.exec('COMMIT');
    const { fullBuild, foreign } = work.site;
    reconcileStaging(db, project, { whole: fullBuild, paths: [], foreign: new Set(foreign) });
    pruneCaches(db, work);
    return changes;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Kept before the first byte is written: a build that is killed leaves a staging folder that
 * differs from the site in these paths.
 */
function notePendingSync(db: DatabaseSync, paths: readonly string[]): void {
  transaction(db, () => {
    const insert = db.prepare('INSERT OR IGNORE INTO pending_sync VALUES (?)');
    for (const path of paths) insert.run(path);
  });
}

/**
 * Brings the staging folder to the state that the site should have, and notes that state in the
 * caller's transaction.
 */
async function prepareSite(
  run: BuildRun,
  work: SiteWork,
): Promise<{ written: SiteChanges; index: string | undefined }> {
  const { db, project, bundle, codeHashes, builtAt } = run;
  const { site, pages, assets, assetChanges, pictures, search } = work;
  const gone = pages.removed.map(fileOfAddress);
  const isIndexDue = isIndexStale(db, project);
  withoutForeign(project, readForeign(project));
  dropAssets(db, project, assetChanges.removed);
  const writer = new PageWriter(
    db,
    codeHashes,
    new Map(pages.stale.map((page) => [page.address, page])),
  );
  const dropped = forgetPages(db, pages.removed);
  const drawing = drawPages(run, work, writer);
  // While other threads draw, this one has time.
  const index = isIndexDue ? editorsIndex(db, builtAt) : undefined;
  const drawn = await drawing;
  for (const path of gone) removeFile(project.staging, path);
  putAssets(db, project, assets, assetChanges);
  putPictures(project.staging, pictures.changes, pictures.cache);
  notePictures(db, pictures.changes);
  putSearch(project.staging, search.changes, search.shards);
  noteSearch(db, search.changes);
  forgetUnusedQueries(db, new Set([...dropped, ...writer.dropped]));
  notePublished(db, bundle, codeHashes);
  const mended = [...site.corrupt].filter((path) => !path.startsWith('/'));
  const written = sumChanges([
    { ...drawn, removed: gone },
    assetChanges,
    pictures.changes,
    search.changes,
    { added: [], changed: mended, removed: [] },
  ]);
  return { written, index };
}

function drawPages(
  { project, bundle, pool, builtAt, settings, workers, log }: BuildRun,
  { site, pages: { stale } }: SiteWork,
  pages: PageWriter,
): Promise<{ added: string[]; changed: string[] }> {
  return renderStale({
    pool,
    stale,
    pages,
    setup: {
      archive: project.archive,
      entry: bundle.entry,
      out: project.staging,
      builtAt,
      origin: settings.address,
      shared: !site.fullBuild,
    },
    keep: (page) => !site.fullBuild && !site.corrupt.has(page.address),
    workers,
    log,
  });
}

/**
 * Makes the staging folder the site, and tells what is new of it: `changes.json` and the journal of
 * announcements.
 */
async function replaceSite(
  { db, project, builtAt, log }: BuildRun,
  { site, nextBuildAt, isFirst }: SiteWork,
  written: SiteChanges,
): Promise<SiteChanges> {
  const known = site.fullBuild ? compareWithOld(project, written, site.foreign) : written;
  const announce = await noteAnnouncements(
    db,
    project,
    { changes: known, builtAt, nextBuildAt },
    isFirst,
  );
  if (finishSite(db, project, site, { written, changes: known }) === 'in-place')
    log(
      'dist/ cannot be moved here (it is a link, a volume, on another disk than .warta/, or in a folder that may not be written): its files were replaced one by one.',
    );
  const changes = sumChanges([known, { added: [], changed: site.mended, removed: site.cleared }]);
  writeChanges(project, { changes, builtAt, nextBuildAt });
  announce();
  return changes;
}

/** Forgets made pictures and indexed shards that no page shows any more. */
function pruneCaches(db: DatabaseSync, { site, pictures, search }: SiteWork): void {
  const column = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  if (pictures.changes.removed.length > 0 || site.fullBuild)
    pictures.cache.prune(new Set(column('SELECT digest FROM picture')), encoderOf(db));
  if (search.changes.shards.length > 0)
    search.shards.prune(column('SELECT input FROM search_shard'));
}
