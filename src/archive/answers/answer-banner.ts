import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { CLOCK_SPACE, HOME_SPACE } from '../spaces.ts';
import type { BannerView } from '../views.ts';

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
