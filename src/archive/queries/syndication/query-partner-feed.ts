import { parseJson } from '../../../values/parse-json.ts';
import { defined } from '../../../values/defined.ts';
import { partnerTakes } from '../../../content/settings/partner-takes.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { feedStory } from '../feed-story.ts';
import type { PartnerFeedView } from '../../views/feed-view.ts';
import { EVER, wholeOf, type Result, type Dependency } from '../../tracking/dependency.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import {
  cardsScope,
  CLOCK_SCOPE,
  FEEDS_SCOPE,
  membersScope,
  SITE_SCOPE,
} from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';

/** How many of the newest stories are looked at for one that a partner takes. */
const LOOKED_AT = 1000;

/**
 * What a partner gets at a moment (milliseconds since the epoch): by the settings' filter and
 * delay, nothing paid for, no picture that may not be passed on.
 */
export function queryPartnerFeed(
  rows: ArchiveRows,
  id: string,
  builtAt: number,
): Result<PartnerFeedView | undefined> {
  const partner = rows.feeds().partners.find((one) => one.id === id);
  if (partner === undefined) return { result: undefined, dependencies: [wholeOf(FEEDS_SCOPE)] };
  const until = builtAt - partner.delayMinutes * 60_000;
  const dependencies: Dependency[] = [
    wholeOf(FEEDS_SCOPE),
    wholeOf(SITE_SCOPE),
    ...(partner.delayMinutes === 0 ? [] : [wholeOf(CLOCK_SCOPE)]),
  ];
  const keys = rows
    .prepare(
      'SELECT story FROM membership WHERE list = ? AND date <= ? ORDER BY date DESC, tie DESC LIMIT ?',
    )
    .all(ALL_STORIES, until, LOOKED_AT)
    .map((row) => Number(row['story']));
  const taken: number[] = [];
  let since = 0;
  for (const key of keys) {
    const { section, paid, date } = rows.card(key);
    const { tags } = parseJson<StoredDetail>(
      String(rows.prepare('SELECT detail FROM story WHERE key = ?').get(key)?.['detail']),
    );
    if (paid !== true && partnerTakes(partner, { section, tags: tags.map(({ slug }) => slug) }))
      taken.push(key);
    if (taken.length === partner.entries) {
      since = date;
      break;
    }
  }
  dependencies.push(
    [membersScope(ALL_STORIES), since, EVER],
    [cardsScope(ALL_STORIES), since, EVER],
  );
  const stories = taken.map((key) =>
    feedStory(rows, key, { full: partner.content === 'full', passedOn: true, dependencies }),
  );
  return {
    result: defined({
      title: partner.title ?? rows.site().name,
      credit: partner.credit,
      stories,
    }),
    dependencies,
  };
}
