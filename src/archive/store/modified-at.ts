import type { StoredCard, StoredDetail } from './stored-story.ts';

/** When a story was last changed in substance, in milliseconds since the epoch: published, updated, corrected. */
export function modifiedAt(
  { date }: StoredCard,
  { updated = date, corrections = [] }: StoredDetail,
): number {
  return Math.max(date, updated, ...corrections.map(({ at }) => at));
}
