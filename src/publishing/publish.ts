import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../files/digest.ts';
import { readMeta, writeMeta } from '../archive/store/meta.ts';
import { transaction } from '../archive/store/transaction.ts';
import type { SiteView } from '../archive/views/views.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { baseOf } from '../html/base-of.ts';
import type { Settings } from '../content/settings/settings-schema.ts';
import { pageCodes, searchVersion } from './compile/code-fingerprint.ts';
import type { SiteChanges } from './staging/changes-text.ts';
import { compareAssets } from './assets/compare-assets.ts';
import type { Bundle } from './compile/compile-pages.ts';
import { editorsIndex } from './reports/editors-index.ts';
import { compiledAssets, type Asset } from './assets/compiled-assets.ts';
import { expectedAudio } from './assets/expected-audio.ts';
import { generatedAssets } from './assets/generated-assets.ts';
import { keptPages } from './plan/kept-pages.ts';
import { makeIcons } from './icons/make-icons.ts';
import { makePictures } from './pictures/make-pictures.ts';
import type { PictureHands } from './pictures/picture-hands.ts';
import { PictureCache } from './pictures/picture-cache.ts';
import { pictureChanges } from './pictures/picture-changes.ts';
import { nextBuild } from './plan/next-build.ts';
import { notePublished } from './announcements/note-published.ts';
import { plan, type StalePage } from './plan/plan.ts';
import type { Project } from './project/project.ts';
import { publishedAssets } from './assets/published-assets.ts';
import { refuseClashes } from './assets/refuse-clashes.ts';
import { refuseMissingDrawings } from './icons/refuse-missing-drawings.ts';
import { refuseBeyondLimits } from './redirects/refuse-beyond-limits.ts';
import { siteRedirects } from './redirects/site-redirects.ts';
import { writeDeployFiles } from './redirects/write-deploy-files.ts';
import type { RenderPool } from './render/render-pool.ts';
import { refuseRemovals } from './reports/refuse-removals.ts';
import { searchChanges } from './search/search-changes.ts';
import { searchManifest } from './search/search-manifest.ts';
import { ShardCache } from './search/shard-cache.ts';
import type { FoundSite } from './staging/find-site.ts';
import { readForeign, writeForeign } from './staging/foreign-files.ts';
import { settleSite } from './staging/reconcile-site.ts';
import { tellSite } from './staging/tell-site.ts';
import { writeChanges } from './reports/write-changes.ts';
import { isIndexStale, writeIndex } from './reports/write-index.ts';

export interface PublishOptions {
  db: DatabaseSync;
  project: Project;
  bundle: Bundle;
  pool: RenderPool;
  hands: PictureHands;
  /** The site as it was found. */
  found: FoundSite;
  /** The files of `public/`, which are copied as they are. */
  copies: ReadonlyMap<string, Asset>;
  /** Milliseconds since the epoch. */
  builtAt: number;
  settings: Settings;
  /** However many pages leave at once, it is meant. */
  allowRemovals: boolean;
  workers: number;
  say: (line: string) => void;
  /** Told after each picture that is made: how many of how many. */
  onPicture: (done: number, total: number) => void;
}

export interface Published extends SiteChanges {
  builtAt: number;
  zone: string;
  /** Milliseconds since the epoch. */
  nextBuildAt: number;
  /** Pages that were rendered, and why. */
  rendered: StalePage[];
  /** What the host will not do with it. */
  warnings: Problem[];
}

/** Brings `dist/` up to date with the archive and the compiled pages: decides what must be done, then has it done. */
export async function publish({
  db,
  project,
  bundle,
  pool,
  hands,
  found,
  copies,
  builtAt,
  settings,
  allowRemovals,
  workers,
  say,
  onPicture,
}: PublishOptions): Promise<Published> {
  const known = readForeign(project);
  const site = settleSite(db, project, found);
  for (const line of tellSite(site, known)) say(line);
  const codes = pageCodes(project.root, bundle.inputs, baseOf(settings.address));
  const pictures = pictureChanges(db, site);
  const cache = new PictureCache(project.pictures);
  const {
    made,
    kept,
    pictures: drawn,
  } = await makePictures({
    changes: pictures.pictures,
    cache,
    contentFolder: project.content,
    hands,
    workers,
    onProgress: (done, total) => {
      onPicture(done, total);
    },
  });
  if (made > 0)
    say(
      `Made ${made} files of ${drawn} ${drawn === 1 ? 'picture' : 'pictures'}${kept > 0 ? `; ${kept} were ready` : ''}.`,
    );
  const shards = new ShardCache(project.search, searchVersion(project.root));
  const search = await searchChanges({ db, cache: shards, site });
  if (search.indexed > 0)
    say(`Indexed ${search.indexed} ${search.indexed === 1 ? 'shard' : 'shards'} of search.`);
  const assets = new Map([
    ...compiledAssets(project.bundle),
    ...copies,
    ...expectedAudio(db, project.content),
  ]);
  const { stale, removed } = plan({
    db,
    builtAt,
    codes,
    assets: new Set(assets.keys()),
    damaged: site.damaged,
  });
  const generated = generatedAssets(
    db,
    builtAt,
    search.on ? { manifest: searchManifest(db, search), engine: shards.engine } : undefined,
  );
  const published = publishedAssets(db);
  const staying = keptPages(
    db,
    [...assets.keys()].filter((path) => !published.has(path)),
    removed,
  );
  refuseClashes([...stale.map((page) => page.address), ...staying], assets, generated);
  refuseMissingDrawings(db, project.content, assets);
  for (const [path, asset] of [...generated, ...(await makeIcons(db, project, assets, hands))])
    assets.set(path, asset);
  const { policy } = JSON.parse(readMeta(db, 'site') ?? '{}') as SiteView;
  const redirects = await siteRedirects({
    db,
    contentFolder: project.content,
    settings,
    policy,
    coming: new Set(stale.map((page) => page.address)),
    going: new Set(removed),
    files: assets,
  });
  if (!allowRemovals) refuseRemovals(db, removed, redirects.led);
  refuseClashes([], assets, redirects.site);
  for (const [path, text] of redirects.site) assets.set(path, { digest: digest(text), text });
  const assetChanges = compareAssets(published, assets, site.damaged);
  const nextBuildAt = nextBuild(db, builtAt, settings.zone);
  const limits = JSON.stringify(settings.deploy ?? {});

  const work =
    stale.length +
    removed.length +
    pictures.pictures.length +
    assetChanges.added.length +
    assetChanges.changed.length +
    assetChanges.removed.length +
    search.shards.length;
  let changes: SiteChanges = { added: [], changed: site.mended, removed: site.cleared };
  if (work === 0 && !site.fresh) {
    if (readMeta(db, 'limits') !== limits)
      await refuseBeyondLimits(project.dist, settings.deploy, project.content);
    if (isIndexStale(db, project)) writeIndex(project, editorsIndex(db, builtAt));
    transaction(db, () => {
      notePublished(db, bundle, codes);
      writeMeta(db, 'limits', limits);
      writeForeign(db, project, site.foreign);
    });
    writeChanges(project, { changes, builtAt, nextBuildAt });
  } else {
    // What draws and writes is loaded only when there is something to write.
    const { writeSite } = await import('./write-site.ts');
    changes = await writeSite({
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
      origin: settings.address,
      workers,
      say,
      check: async (folder) => {
        await refuseBeyondLimits(folder, settings.deploy, project.content);
        writeMeta(db, 'limits', limits);
      },
    });
  }
  writeDeployFiles(project, redirects.beside);
  return {
    ...changes,
    builtAt,
    zone: settings.zone,
    nextBuildAt,
    rendered: stale,
    warnings: redirects.warnings,
  };
}
