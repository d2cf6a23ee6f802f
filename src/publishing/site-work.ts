import type { AssetChanges } from './assets/compare-assets.ts';
import type { Asset } from './assets/compiled-assets.ts';
import type { Plan } from './plan/plan.ts';
import type { PictureCache } from './pictures/picture-cache.ts';
import type { PictureChanges } from './pictures/picture-changes.ts';
import { fileOfAddress } from './project/file-of-address.ts';
import type { SearchChanges } from './search/search-changes.ts';
import type { ShardCache } from './search/shard-cache.ts';
import type { ReconciledSite } from './staging/reconcile-site.ts';

/** Everything that differs between the site as it lies there and the site as it should be. */
export interface SiteWork {
  site: ReconciledSite;
  /** No site was published from this archive yet. */
  isFirst: boolean;
  pages: Plan;
  /** All files that are neither pages, pictures nor search. */
  assets: ReadonlyMap<string, Asset>;
  assetChanges: AssetChanges;
  pictures: { changes: PictureChanges; cache: PictureCache };
  search: { changes: SearchChanges; shards: ShardCache };
  /** Milliseconds since the epoch. */
  nextBuildAt: number;
}

/** Whether the site is already what it should be. Pure. */
export function isNothing({ site, pages, assetChanges, pictures, search }: SiteWork): boolean {
  return (
    !site.fullBuild &&
    pages.stale.length === 0 &&
    pages.removed.length === 0 &&
    pathsOf(assetChanges).length === 0 &&
    pictures.changes.pictures.length === 0 &&
    search.changes.shards.length === 0
  );
}

/** Every path of the site that the work may write or remove. Pure. */
export function pathsOfWork({ pages, assetChanges, pictures, search }: SiteWork): string[] {
  return [
    ...pages.stale.map(({ address }) => fileOfAddress(address)),
    ...pages.removed.map(fileOfAddress),
    ...[assetChanges, pictures.changes, search.changes].flatMap(pathsOf),
  ];
}

const pathsOf = ({ added, changed, removed }: AssetChanges): string[] => [
  ...added,
  ...changed,
  ...removed,
];
