import { isFeed } from './is-feed.ts';
import { isPageForSearch } from './is-page-for-search.ts';

/** Somebody who is told what changed. */
export interface Receiver {
  /** A hub's address, or `indexnow`. */
  name: string;
  /** Whether a change of a file of the site (its path under `dist/`) is told to it. */
  wants: (path: string) => boolean;
}

export const INDEX_NOW = 'indexnow';

/** Whom the settings' `announce` names, each once. Pure. */
export function receiversOf(
  announce: { hubs: readonly string[]; indexNow?: string | undefined } | undefined,
): Receiver[] {
  const hubs = [...new Set(announce?.hubs)].map((name) => ({ name, wants: isFeed }));
  return announce?.indexNow === undefined
    ? hubs
    : [...hubs, { name: INDEX_NOW, wants: isPageForSearch }];
}
