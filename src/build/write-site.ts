import type { DatabaseSync } from 'node:sqlite';
import { ENCODER, readMeta } from '../archive/meta.ts';
import { transaction } from '../archive/transaction.ts';
import type { SiteChanges } from './changes-text.ts';
import type { AssetChanges } from './assets/compare-assets.ts';
import type { Bundle } from './compile/compile-pages.ts';
import { editorsIndex } from './editors-index.ts';
import type { Asset } from './assets/compiled-assets.ts';
import { dropAssets } from './assets/drop-assets.ts';
import { fileOfAddress } from './file-of-address.ts';
import { forgetUnusedReads } from './forget-unused-reads.ts';
import { noteAnnouncements } from './note-announcements.ts';
import { notePublished } from './note-published.ts';
import type { PageKind } from './plan/page-kinds.ts';
import { forgetPages, PageWriter } from './render/page-writer.ts';
import type { StalePage } from './plan/plan.ts';
import type { Project } from './project.ts';
import type { PictureCache } from './pictures/picture-cache.ts';
import { notePictures, type PictureChanges } from './pictures/picture-changes.ts';
import { putAssets } from './assets/put-assets.ts';
import { putPictures } from './pictures/put-pictures.ts';
import { noteSearch, putSearch } from './search/put-search.ts';
import type { RenderPool } from './render/render-pool.ts';
import { renderStale } from './render/render-stale.ts';
import type { SearchChanges } from './search/search-changes.ts';
import type { ShardCache } from './search/shard-cache.ts';
import { compareWithOld } from './staging/compare-with-old.ts';
import { finishSite } from './staging/finish-site.ts';
import { readForeign, withoutForeign } from './staging/foreign-files.ts';
import type { SettledSite } from './staging/settle-site.ts';
import { settleTwin } from './staging/settle-twin.ts';
import { removeFile } from './staging/twin-folders.ts';
import { sumChanges } from './sum-changes.ts';
import { writeChanges } from './write-changes.ts';
import { isIndexStale, writeIndex } from './write-index.ts';

export interface WriteSiteOptions {
  db: DatabaseSync;
  project: Project;
  bundle: Bundle;
  codes: Record<PageKind, string>;
  pool: RenderPool;
  stale: readonly StalePage[];
  /** Addresses of pages that left the site. */
  removed: readonly string[];
  assets: ReadonlyMap<string, Asset>;
  assetChanges: AssetChanges;
  pictures: PictureChanges;
  cache: PictureCache;
  search: SearchChanges;
  shards: ShardCache;
  site: SettledSite;
  builtAt: number;
  nextBuildAt: number;
  origin: string;
  workers: number;
  say: (line: string) => void;
  /** Looks at the folder that is about to be the site, and throws when it must not be. */
  check: (folder: string) => Promise<void>;
}

/** Prepares the next site in the twin, makes it the site, and notes it: all of it or, when anything fails, nothing. */
export async function writeSite({
  db,
  project,
  bundle,
  codes,
  pool,
  stale,
  removed,
  assets,
  assetChanges,
  pictures,
  cache,
  search,
  shards,
  site,
  builtAt,
  nextBuildAt,
  origin,
  workers,
  say,
  check,
}: WriteSiteOptions): Promise<SiteChanges> {
  const gone = removed.map(fileOfAddress);
  const hurt = [...site.damaged].filter((path) => !path.startsWith('/'));
  if (!site.fresh)
    noteDebt(db, [
      ...stale.map((page) => fileOfAddress(page.address)),
      ...gone,
      ...[assetChanges, pictures, search].flatMap(({ added, changed, removed: left }) => [
        ...added,
        ...changed,
        ...left,
      ]),
    ]);
  const first = readMeta(db, 'published') === undefined;
  db.exec('BEGIN IMMEDIATE');
  try {
    withoutForeign(project, readForeign(project));
    dropAssets(db, project, assetChanges.removed);
    const pages = new PageWriter(db, codes, new Map(stale.map((page) => [page.address, page])));
    const dropped = forgetPages(db, removed);
    const setup = {
      archive: project.archive,
      entry: bundle.entry,
      out: project.spare,
      builtAt,
      origin,
      shared: !site.fresh,
    };
    const drawing = renderStale({
      pool,
      stale,
      pages,
      setup,
      keep: (page) => !site.fresh && !site.damaged.has(page.address),
      workers,
      say,
    });
    // While other threads draw, this one has time.
    const index = isIndexStale(db, project) ? editorsIndex(db, builtAt) : undefined;
    const drawn = await drawing;
    for (const path of gone) removeFile(project.spare, path);
    putAssets(db, project, assets, assetChanges);
    putPictures(project.spare, pictures, cache);
    notePictures(db, pictures);
    putSearch(project.spare, search, shards);
    noteSearch(db, search);
    forgetUnusedReads(db, new Set([...dropped, ...pages.dropped]));
    notePublished(db, bundle, codes);
    await check(project.spare);
    const written = sumChanges([
      { ...drawn, removed: gone },
      assetChanges,
      pictures,
      search,
      { added: [], changed: hurt, removed: [] },
    ]);
    const known = site.fresh ? compareWithOld(project, written, site.foreign) : written;
    const announce = await noteAnnouncements(
      db,
      project,
      { changes: known, builtAt, nextBuildAt },
      first,
    );
    if (finishSite(db, project, site, { written, changes: known }) === 'in-place')
      say(
        'dist/ cannot be moved here (it is a link, a volume, on another disk than .warta/, or in a folder that may not be written): its files were replaced one by one.',
      );
    const changes = sumChanges([known, { added: [], changed: site.mended, removed: site.cleared }]);
    writeChanges(project, { changes, builtAt, nextBuildAt });
    announce();
    if (index !== undefined) writeIndex(project, index);
    db.exec('COMMIT');
    settleTwin(db, project, { whole: site.fresh, paths: [], foreign: new Set(site.foreign) });
    if (pictures.removed.length > 0 || site.fresh)
      cache.prune(
        new Set(
          db
            .prepare('SELECT digest FROM picture')
            .all()
            .map((row) => String(row['digest'])),
        ),
        JSON.parse(readMeta(db, ENCODER) ?? '""') as string,
      );
    if (search.shards.length > 0)
      shards.prune(
        db
          .prepare('SELECT input FROM search_shard')
          .all()
          .map((row) => String(row['input'])),
      );
    return changes;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Kept before the first byte is written: a build that is killed leaves a twin that differs from the site in these paths. */
function noteDebt(db: DatabaseSync, paths: readonly string[]): void {
  transaction(db, () => {
    const insert = db.prepare('INSERT OR IGNORE INTO debt VALUES (?)');
    for (const path of paths) insert.run(path);
  });
}
