import { feedStory } from '../feed-story.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { type Result, EVER, type Dependency, wholeOf } from '../../tracking/dependency.ts';
import { cardsScope, FEEDS_SCOPE, membersScope } from '../../tracking/scopes.ts';
import type { FeedStoryView } from '../../views/feed-view.ts';

/**
 * Full texts are for those who follow a whole paper, section or series; there are too many tags and
 * people for that.
 */
const FULL = /^(?:all$|section\/|series\/)/;
/** How many of the newest stories a feed holds. */
const entriesOf = (list: string): number => (list === ALL_STORIES ? 30 : FULL.test(list) ? 20 : 10);

/** The newest stories of a list for its feed. */
export function queryFeed(rows: ArchiveRows, list: string): Result<FeedStoryView[]> {
  const most = entriesOf(list);
  const found = rows.newest(list, most);
  const since = found.length < most ? 0 : (found.at(-1)?.date ?? 0);
  const dependencies: Dependency[] = [
    [membersScope(list), since, EVER],
    [cardsScope(list), since, EVER],
  ];
  return {
    result: found.map(({ key }) => feedStory(rows, key, { full: FULL.test(list), dependencies })),
    dependencies,
  };
}

export function queryHubs(rows: ArchiveRows): Result<string[]> {
  return { result: rows.feeds().hubs, dependencies: [wholeOf(FEEDS_SCOPE)] };
}
