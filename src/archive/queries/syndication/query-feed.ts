import { feedStory } from '../feed-story.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { type Answer, EVER, type Footprint, wholeOf } from '../../tracking/dependency.ts';
import { cardsSpace, FEEDS_SPACE, membersSpace } from '../../tracking/scopes.ts';
import type { FeedStoryView } from '../../views/feed-view.ts';

/** Full texts are for those who follow a whole paper, section or series; there are too many tags and people for that. */
const FULL = /^(?:all$|section\/|series\/)/;
/** How many of the newest stories a feed holds. */
const entriesOf = (list: string): number => (list === ALL_STORIES ? 30 : FULL.test(list) ? 20 : 10);

/** The newest stories of a list for its feed. */
export function answerFeed(rows: ArchiveRows, list: string): Answer<FeedStoryView[]> {
  const most = entriesOf(list);
  const found = rows.newest(list, most);
  const since = found.length < most ? 0 : (found.at(-1)?.date ?? 0);
  const footprint: Footprint[] = [
    [membersSpace(list), since, EVER],
    [cardsSpace(list), since, EVER],
  ];
  return {
    answer: found.map(({ key }) => feedStory(rows, key, { full: FULL.test(list), footprint })),
    footprint,
  };
}

export function answerHubs(rows: ArchiveRows): Answer<string[]> {
  return { answer: rows.feeds().hubs, footprint: [wholeOf(FEEDS_SPACE)] };
}
