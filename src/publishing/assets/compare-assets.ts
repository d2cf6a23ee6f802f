import type { Asset } from './compiled-assets.ts';

/** Paths of assets, sorted. */
export interface AssetChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * What must be done to the site's assets: `before` are digests by path, `damaged` are paths whose
 * file is gone. Pure.
 */
export function compareAssets(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, Pick<Asset, 'digest'>>,
  corrupt: ReadonlySet<string>,
): AssetChanges {
  const paths = [...now.keys()].sort();
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: paths.filter(
      (path) =>
        before.has(path) && (before.get(path) !== now.get(path)?.digest || corrupt.has(path)),
    ),
    removed: [...before.keys()].filter((path) => !now.has(path)).sort(),
  };
}
