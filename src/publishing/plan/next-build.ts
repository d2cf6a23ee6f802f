import type { DatabaseSync } from 'node:sqlite';
import { NEWS_LASTS } from '../../archive/queries/syndication/query-sitemap.ts';
import { ALL_STORIES } from '../../archive/store/list-names.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { zonedDay } from '../../dates/zoned-day.ts';

/**
 * The moment, in milliseconds since the epoch, at which the site is next out of date by itself: the
 * next story whose time comes or is over, or of which something comes (a correction, a withdrawal,
 * an entry of a live report), the next moment at which a story's reactions close, or the home
 * page's banner or an advertisement comes or goes, at the latest the next midnight, when the
 * edition's date changes.
 */
export function nextBuild(db: DatabaseSync, builtAt: number, zone: string): number {
  const moments = [
    db
      .prepare('SELECT min(shown_from) AS at FROM story WHERE visible = 0 AND shown_from > ?')
      .get(builtAt)?.['at'],
    db
      .prepare('SELECT min(shown_until) AS at FROM story WHERE visible = 1 AND shown_until > ?')
      .get(builtAt)?.['at'],
    db
      .prepare('SELECT min(turns) AS at FROM story WHERE turns > ? AND +visible = 1')
      .get(builtAt)?.['at'],
    db
      .prepare(
        'SELECT min(closes) AS at FROM story_reaction JOIN story ON key = story WHERE closes > ? AND +visible = 1',
      )
      .get(builtAt)?.['at'],
    newsMoment(db, builtAt),
    ...partnerMoments(db, builtAt),
    ...[...bannerMoments(db), ...adMoments(db)].filter((at) => at > builtAt),
    nextMidnight(builtAt, zone),
  ];
  return Math.min(...moments.filter((at) => typeof at === 'number'));
}

/** When the oldest story of the sitemap for news is no news any more. */
function newsMoment(db: DatabaseSync, builtAt: number): number | undefined {
  const date = db
    .prepare('SELECT min(date) AS date FROM membership WHERE list = ? AND date > ?')
    .get(ALL_STORIES, builtAt - NEWS_LASTS)?.['date'];
  return typeof date === 'number' ? date + NEWS_LASTS : undefined;
}

/** When the next story reaches a partner that gets them later. */
function partnerMoments(db: DatabaseSync, builtAt: number): number[] {
  const { partners } = paperState(db, 'feeds');
  const next = db.prepare('SELECT min(date) AS date FROM membership WHERE list = ? AND date > ?');
  return partners.flatMap(({ delayMinutes }) => {
    const date = next.get(ALL_STORIES, builtAt - delayMinutes * 60_000)?.['date'];
    return typeof date === 'number' ? [date + delayMinutes * 60_000] : [];
  });
}

function bannerMoments(db: DatabaseSync): number[] {
  const { banner } = paperState(db, 'home');
  return banner === undefined ? [] : [banner.from, banner.until];
}

function adMoments(db: DatabaseSync): number[] {
  return paperState(db, 'ads').flatMap(({ from, until }) => [from, until]);
}

function nextMidnight(builtAt: number, zone: string): number {
  const tomorrow = new Date(Date.parse(`${zonedDay(builtAt, zone)}T12:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10);
  const midnight = parseDate(tomorrow, zone);
  return 'ms' in midnight ? midnight.ms : builtAt + 86_400_000;
}
