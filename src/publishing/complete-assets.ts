import type { Problem } from '../diagnostics/problem.ts';
import { digest } from '../files/digest.ts';
import { paperState } from '../archive/store/paper-state.ts';
import type { Asset } from './assets/compiled-assets.ts';
import { generatedAssets } from './assets/generated-assets.ts';
import { refuseClashes } from './assets/refuse-clashes.ts';
import type { BuildRun } from './build-run.ts';
import { makeIcons } from './icons/make-icons.ts';
import { refuseMissingDrawings } from './icons/refuse-missing-drawings.ts';
import { keptPages } from './plan/kept-pages.ts';
import type { Plan } from './plan/plan.ts';
import { siteRedirects } from './redirects/site-redirects.ts';
import { refuseRemovals } from './reports/refuse-removals.ts';
import type { SiteWork } from './site-work.ts';
import { searchManifest } from './search/search-manifest.ts';

export interface AssetsToBe {
  /** What was compiled and what is copied. */
  given: ReadonlyMap<string, Asset>;
  published: ReadonlyMap<string, string>;
  pages: Plan;
  search: SiteWork['search'];
  /** However many pages leave at once, it is meant. */
  allowRemovals: boolean;
}

export interface CompleteAssets {
  assets: Map<string, Asset>;
  /** Files for the host, which lie beside the site, texts by path. */
  beside: ReadonlyMap<string, string>;
  /** What the host will not do with it. */
  warnings: Problem[];
}

/**
 * All files of the site that are no pages: those given, those written from the settings, the icons,
 * and what leads from old addresses. Throws `ProblemError` when two want one place.
 */
export async function completeAssets(
  run: BuildRun,
  { given, published, pages, search, allowRemovals }: AssetsToBe,
): Promise<CompleteAssets> {
  const { db, project, settings, hands, builtAt } = run;
  const generated = generatedAssets(
    db,
    builtAt,
    search.changes.on
      ? { manifest: searchManifest(db, search.changes), engine: search.shards.engine }
      : undefined,
  );
  const came = [...given.keys()].filter((path) => !published.has(path));
  const addresses = [
    ...pages.stale.map(({ address }) => address),
    ...keptPages(db, came, pages.removed),
  ];
  refuseClashes(addresses, given, generated);
  refuseMissingDrawings(db, project.content, given);
  const assets = new Map([...given, ...generated, ...(await makeIcons(db, project, given, hands))]);
  const redirects = await siteRedirects({
    db,
    contentFolder: project.content,
    settings,
    policy: paperState(db, 'site').policy,
    coming: new Set(pages.stale.map(({ address }) => address)),
    going: new Set(pages.removed),
    files: assets,
  });
  if (!allowRemovals) refuseRemovals(db, pages.removed, redirects.led);
  refuseClashes([], assets, redirects.site);
  for (const [path, text] of redirects.site) assets.set(path, { digest: digest(text), text });
  return { assets, beside: redirects.beside, warnings: redirects.warnings };
}
