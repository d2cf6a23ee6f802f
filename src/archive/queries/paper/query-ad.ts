import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { ADS_SPACE, CLOCK_SPACE } from '../../tracking/scopes.ts';
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
