import type { ArchiveRows } from '../archive-rows.ts';
import type { FeedSettingsView } from '../feed-view.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { FEEDS_SPACE } from '../spaces.ts';

export function answerFeedSettings(rows: ArchiveRows): Answer<FeedSettingsView> {
  const { hubs, partners } = rows.feeds();
  return { answer: { hubs, partners: partners.map(({ id }) => id) }, footprint: [wholeOf(FEEDS_SPACE)] };
}
