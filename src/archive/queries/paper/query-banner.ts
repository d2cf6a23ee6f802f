import { defined } from '../../../values/defined.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { CLOCK_SPACE, HOME_SPACE } from '../../tracking/scopes.ts';
import type { BannerView } from '../../views/views.ts';

/** It comes and goes with the clock alone, so without a banner in the order the clock is no concern of this read. */
export function answerBanner(rows: ArchiveRows, builtAt: number): Answer<BannerView | undefined> {
  const { banner } = rows.home();
  if (banner === undefined) return { answer: undefined, footprint: [wholeOf(HOME_SPACE)] };
  const { text, story, from, until } = banner;
  const footprint = [HOME_SPACE, CLOCK_SPACE].map(wholeOf);
  const named = story === undefined ? undefined : rows.named(story, footprint);
  const address = named?.withdrawn === null ? named.address : undefined;
  return {
    answer: builtAt < from || builtAt >= until ? undefined : defined({ text, address }),
    footprint,
  };
}
