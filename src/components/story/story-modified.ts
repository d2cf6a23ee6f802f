import type { StoryView } from '../../archive/views/story-view.ts';

/**
 * When a story was last changed in substance, in milliseconds since the epoch: published, updated,
 * corrected.
 */
export function storyModified({
  date,
  updated = date,
  corrections,
}: Pick<StoryView, 'corrections' | 'date' | 'updated'>): number {
  return Math.max(date, updated, ...corrections.map(({ at }) => at));
}
