import type { ArchiveRows } from '../../store/rows.ts';
import { type Result, wholeOf } from '../../tracking/dependency.ts';
import { ADS_SCOPE, CLOCK_SCOPE, HOME_SCOPE } from '../../tracking/scopes.ts';
import type { BannerView } from '../../views/views.ts';
import type { AdPlace, AdView } from '../../../content/paper/ad-schema.ts';

/** Of those that run at a place now, the one that began last; undefined when none does. */
export function queryAd(
  rows: ArchiveRows,
  place: AdPlace,
  builtAt: number,
): Result<AdView | undefined> {
  const [first] = rows
    .ads()
    .filter(
      ({ places, from, until }) => places.includes(place) && from <= builtAt && builtAt < until,
    )
    .sort((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1));
  return {
    result:
      first === undefined
        ? undefined
        : { title: first.title, text: first.text, url: first.url, ai: first.ai },
    dependencies: [ADS_SCOPE, CLOCK_SCOPE].map(wholeOf),
  };
}

/**
 * It comes and goes with the clock alone, so without a banner in the order the clock is no concern
 * of this read.
 */
export function queryBanner(rows: ArchiveRows, builtAt: number): Result<BannerView | undefined> {
  const { banner } = rows.home();
  if (banner === undefined) return { result: undefined, dependencies: [wholeOf(HOME_SCOPE)] };
  const { text, story, from, until } = banner;
  const dependencies = [HOME_SCOPE, CLOCK_SCOPE].map(wholeOf);
  const named = story === undefined ? undefined : rows.named(story, dependencies);
  const address = named?.withdrawn === null ? named.address : undefined;
  return {
    result:
      builtAt < from || builtAt >= until
        ? undefined
        : { text, ...(address === undefined ? {} : { address }) },
    dependencies,
  };
}
