import type { Problem } from '../diagnostics/problem.ts';
import { readMeta, writeMeta } from '../archive/store/meta.ts';
import { transaction } from '../archive/store/transaction.ts';
import { notePublished } from './announcements/note-published.ts';
import { compareAssets } from './assets/compare-assets.ts';
import { compiledAssets, type Asset } from './assets/compiled-assets.ts';
import { expectedAudio } from './assets/expected-audio.ts';
import { publishedAssets } from './assets/published-assets.ts';
import type { BuildRun } from './build-run.ts';
import { completeAssets } from './complete-assets.ts';
import { bringPictures } from './pictures/bring-pictures.ts';
import { nextBuild } from './plan/next-build.ts';
import { plan, type StalePage } from './plan/plan.ts';
import { refuseBeyondLimits } from './redirects/refuse-beyond-limits.ts';
import { writeDeployFiles } from './redirects/write-deploy-files.ts';
import { editorsIndex } from './reports/editors-index.ts';
import { writeChanges } from './reports/write-changes.ts';
import { isIndexStale, writeIndex } from './reports/write-index.ts';
import { bringSearch } from './search/bring-search.ts';
import { isNothing, type SiteWork } from './site-work.ts';
import type { SiteChanges } from './staging/changes-text.ts';
import type { FoundSite } from './staging/find-site.ts';
import { readForeign, writeForeign } from './staging/foreign-files.ts';
import { reconcileSite } from './staging/reconcile-site.ts';
import { annotateSite } from './staging/annotate-site.ts';

export interface PublishOptions {
  /** The site as it was found. */
  found: FoundSite;
  /** The files of `public/`, which are copied as they are. */
  copies: ReadonlyMap<string, Asset>;
  /** However many pages leave at once, it is meant. */
  allowRemovals: boolean;
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

/**
 * Brings `dist/` up to date with the archive and the compiled pages: decides what must be done,
 * then has it done.
 */
export async function publish(run: BuildRun, options: PublishOptions): Promise<Published> {
  const { settings, builtAt, project } = run;
  const { work, beside, warnings } = await decideWork(run, options);
  const changes = isNothing(work) ? await confirmSite(run, work) : await changeSite(run, work);
  writeDeployFiles(project, beside);
  return {
    ...changes,
    builtAt,
    zone: settings.zone,
    nextBuildAt: work.nextBuildAt,
    rendered: work.pages.stale,
    warnings,
  };
}

/**
 * What the site lacks. Pictures, search and icons that no earlier build has made are made here,
 * into their caches; nothing of the site is touched.
 */
async function decideWork(
  run: BuildRun,
  { found, copies, allowRemovals }: PublishOptions,
): Promise<{ work: SiteWork; beside: ReadonlyMap<string, string>; warnings: Problem[] }> {
  const { db, project, codeHashes, settings, builtAt, log } = run;
  const known = readForeign(project);
  const site = reconcileSite(db, project, found);
  for (const line of annotateSite(site, known)) log(line);
  const isFirst = readMeta(db, 'published') === undefined;
  const pictures = await bringPictures(run, site);
  const search = await bringSearch(run, site);
  const given = new Map([
    ...compiledAssets(project.bundle),
    ...copies,
    ...expectedAudio(db, project.content),
  ]);
  const pages = plan({
    db,
    builtAt,
    codeHashes,
    assets: new Set(given.keys()),
    corrupt: site.corrupt,
  });
  const published = publishedAssets(db);
  const { assets, beside, warnings } = await completeAssets(run, {
    given,
    published,
    pages,
    search,
    allowRemovals,
  });
  const assetChanges = compareAssets(published, assets, site.corrupt);
  const nextBuildAt = nextBuild(db, builtAt, settings.zone);
  return {
    work: { site, isFirst, pages, assets, assetChanges, pictures, search, nextBuildAt },
    beside,
    warnings,
  };
}

/** Notes that the site is what it should be. */
async function confirmSite(
  { db, project, settings, bundle, codeHashes, builtAt }: BuildRun,
  { site, nextBuildAt }: SiteWork,
): Promise<SiteChanges> {
  const limits = limitsOf(settings);
  if (readMeta(db, LIMITS) !== limits)
    await refuseBeyondLimits(project.dist, settings.deploy, project.content);
  if (isIndexStale(db, project)) writeIndex(project, editorsIndex(db, builtAt));
  transaction(db, () => {
    notePublished(db, bundle, codeHashes);
    writeMeta(db, LIMITS, limits);
    writeForeign(db, project, site.foreign);
  });
  const changes = { added: [], changed: site.mended, removed: site.cleared };
  writeChanges(project, { changes, builtAt, nextBuildAt });
  return changes;
}

async function changeSite(run: BuildRun, work: SiteWork): Promise<SiteChanges> {
  const { db, settings, project } = run;
  // What draws and writes is loaded only when there is something to write.
  const { writeSite } = await import('./write-site.ts');
  return writeSite(run, work, async (folder) => {
    await refuseBeyondLimits(folder, settings.deploy, project.content);
    writeMeta(db, LIMITS, limitsOf(settings));
  });
}

/** The limits of its host that the site was last found to be within. */
const LIMITS = 'limits';
const limitsOf = ({ deploy }: BuildRun['settings']): string => JSON.stringify(deploy ?? {});
