import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, wholeOf, type Answer } from '../../tracking/dependency.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import { cardsSpace, CLOCK_SPACE, membersSpace } from '../../tracking/scopes.ts';
import type { CardView } from '../../views/views.ts';

/** How long a story is news, in milliseconds: two days (Google, Create a News sitemap). */
export const NEWS_LASTS = 2 * 86_400_000;
/** Entries that Google takes in one file. */
const MOST = 1000;

/** What is news at a moment (milliseconds since the epoch), newest first: nothing paid for, and no opinion. */
export function answerNews(
  rows: ArchiveRows,
  builtAt: number,
): Answer<Pick<CardView, 'address' | 'date' | 'language' | 'title'>[]> {
  const since = builtAt - NEWS_LASTS;
  const keys = rows
    .prepare(
      'SELECT story FROM membership WHERE list = ? AND date > ? ORDER BY date DESC, tie DESC',
    )
    .all(ALL_STORIES, since)
    .map((row) => Number(row['story']));
  const cards = keys
    .map((key) => rows.card(key))
    .filter(({ paid, kind }) => paid !== true && kind !== 'opinion')
    .slice(0, MOST);
  return {
    answer: cards.map(({ address, title, date, language }) => ({ address, title, date, language })),
    footprint: [
      wholeOf(CLOCK_SPACE),
      [membersSpace(ALL_STORIES), since, EVER],
      [cardsSpace(ALL_STORIES), since, EVER],
    ],
  };
}
