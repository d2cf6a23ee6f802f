import { allRows } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import { ALL_STORIES, dayList } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import type { StoredCard, StoredDetail } from '../../store/stored-story.ts';
import { type Result, EVER, wholeOf } from '../../tracking/dependency.ts';
import {
  cardsScope,
  CLOCK_SCOPE,
  membersScope,
  SITEMAPS_SCOPE,
  sitemapScope,
} from '../../tracking/scopes.ts';
import type { CardView } from '../../views/views.ts';
import { derivativeOf, widthsOf } from '../../../images/encode/plan-derivatives.ts';
import { pictureAddress } from '../../../images/html/picture-address.ts';

/**
 * The months that have a sitemap, newest first, and when the last of their stories was changed in
 * substance.
 */
export function querySitemapMonths(
  rows: ArchiveRows,
): Result<{ month: string; modified: number }[]> {
  const months = allRows<{ month: string; modified: number }>(
    rows.prepare(
      `SELECT substr(list, 5, 7) AS month, max(modified) AS modified FROM membership JOIN story ON key = membership.story WHERE list >= 'day/' AND list < 'day0' GROUP BY month ORDER BY month DESC`,
    ),
  );
  return {
    result: months.map(({ month, modified }) => ({ month, modified })),
    dependencies: [wholeOf(SITEMAPS_SCOPE)],
  };
}

/**
 * A story for search engines: its address, when it was last changed in substance, and its pictures
 * in their largest form.
 */
export interface SitemapView {
  address: string;
  /** Milliseconds since the epoch. */
  modified: number;
  images: string[];
}

/** The published stories of a month (`2026-11`), oldest first. */
export function querySitemap(rows: ArchiveRows, month: string): Result<SitemapView[]> {
  const stories = allRows<{
    address: string;
    modified: number;
    card: string;
    detail: string;
  }>(
    rows.prepare(
      'SELECT address, modified, card, detail FROM membership JOIN story ON key = membership.story WHERE list >= ? AND list < ? ORDER BY membership.date, membership.tie',
    ),
    dayList(month),
    dayList(`${month}~`),
  );
  const result = stories.map(({ address, modified, card, detail }) => ({
    address,
    modified,
    images: picturesOf(card, detail).flatMap((path) => largest(rows, path)),
  }));
  return { result, dependencies: [wholeOf(sitemapScope(month))] };
}

function picturesOf(card: string, detail: string): string[] {
  const lead = parseJson<StoredCard>(card).image;
  const { pictures = [] } = parseJson<StoredDetail>(detail);
  return [
    ...new Set([...(lead === undefined ? [] : [lead.path]), ...pictures.map(({ path }) => path)]),
  ];
}

function largest(rows: ArchiveRows, path: string): string[] {
  const picture = rows.picture(path, undefined);
  const width = picture === undefined ? undefined : widthsOf('whole', picture).at(-1);
  return picture === undefined || width === undefined
    ? []
    : [pictureAddress(picture, derivativeOf('whole', 'jpg', width, picture))];
}

/** How long a story is news, in milliseconds: two days (Google, Create a News sitemap). */
export const NEWS_LASTS = 2 * 86_400_000;
/** Entries that Google takes in one file. */
const MOST = 1000;

/**
 * What is news at a moment (milliseconds since the epoch), newest first: nothing paid for, and no
 * opinion.
 */
export function queryNews(
  rows: ArchiveRows,
  builtAt: number,
): Result<Pick<CardView, 'address' | 'date' | 'language' | 'title'>[]> {
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
    result: cards.map(({ address, title, date, language }) => ({ address, title, date, language })),
    dependencies: [
      wholeOf(CLOCK_SCOPE),
      [membersScope(ALL_STORIES), since, EVER],
      [cardsScope(ALL_STORIES), since, EVER],
    ],
  };
}
