import type { ArchiveRows } from '../../store/rows.ts';
import { type Answer, wholeOf } from '../../tracking/dependency.ts';
import { ADS_SPACE, CLOCK_SPACE, HOME_SPACE } from '../../tracking/scopes.ts';
import type { BannerView } from '../../views/views.ts';
import type { AdPlace, AdView } from '../../../content/paper/ad-schema.ts';

/** Of those that run at a place now, the one that began last; undefined when none does. */
export function answerAd(
  rows: ArchiveRows,
  place: AdPlace,
  builtAt: number,
): Answer<AdView | undefined> {
  const [first] = rows
    .ads()
    .filter(
      ({ places, from, until }) => places.includes(place) && from <= builtAt && builtAt < until,
    )
    .sort((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1));
  return {
    answer:
      first === undefined
        ? undefined
        : { title: first.title, text: first.text, url: first.url, ai: first.ai },
    footprint: [ADS_SPACE, CLOCK_SPACE].map(wholeOf),
  };
}

/** It comes and goes with the clock alone, so without a banner in the order the clock is no concern of this read. */
export function answerBanner(rows: ArchiveRows, builtAt: number): Answer<BannerView | undefined> {
  const { banner } = rows.home();
  if (banner === undefined) return { answer: undefined, footprint: [wholeOf(HOME_SPACE)] };
  const { text, story, from, until } = banner;
  const footprint = [HOME_SPACE, CLOCK_SPACE].map(wholeOf);
  const named = story === undefined ? undefined : rows.named(story, footprint);
  const address = named?.withdrawn === null ? named.address : undefined;
  return {
    answer:
      builtAt < from || builtAt >= until
        ? undefined
        : { text, ...(address === undefined ? {} : { address }) },
    footprint,
  };
}
