import { countsOf, NO_COUNTS } from '../counts.ts';
import type { StoriesAnswer, StoryAnswer } from '../protocol.ts';
import type { PublishedStory } from '../published-stories.ts';
import type { Reaction } from '../reaction.ts';
import type { Tally } from '../reaction-store.ts';

export function isOpen({ closes }: PublishedStory, now: number): boolean {
  return closes === undefined || now < closes;
}

/**
 * Only what the story offers, whatever was counted under another policy; while its display is
 * frozen, what was counted before.
 */
export function shownTally(
  tally: Tally | undefined,
  { offered }: PublishedStory,
): StoriesAnswer['stories'][string] {
  const counts = countsOf(tally?.frozen ?? tally?.counts ?? NO_COUNTS, offered);
  return { counts, total: Object.values(counts).reduce((total, count) => total + count, 0) };
}

/** What is said of one story; `mine` is undefined for whoever has no cookie. */
export function storyAnswer(
  story: PublishedStory,
  tally: Tally | undefined,
  mine: Reaction | null | undefined,
  now: number,
): StoryAnswer {
  return {
    ...shownTally(tally, story),
    open: isOpen(story, now),
    ...(mine === undefined
      ? {}
      : { mine: mine !== null && story.offered.includes(mine) ? mine : null }),
  };
}
