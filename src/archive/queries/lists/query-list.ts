import { oneRow } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import { archivePages, PAGE_SIZE } from '../list-pages.ts';
import { ALL_STORIES, tagList } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import { type Result, EVER, type Dependency, wholeOf } from '../../tracking/dependency.ts';
import { cardsScope, membersScope, storyScope } from '../../tracking/scopes.ts';
import type { ArchivePageView, CardView, FrontView } from '../../views/views.ts';

/**
 * The number of stories decides how many the front shows, so every change of membership is its
 * concern.
 */
export function queryFront(rows: ArchiveRows, list: string): Result<FrontView> {
  const stories = rows.count(list);
  const pages = archivePages(stories);
  const shown = rows.newest(list, stories - pages * PAGE_SIZE);
  const since = shown.at(-1)?.date ?? 0;
  return {
    result: { cards: rows.cards(shown), archivePages: pages },
    dependencies: [
      [membersScope(list), 0, EVER],
      [cardsScope(list), since, EVER],
    ],
  };
}

/**
 * While a page is the newest archive page, its link to a newer one waits for the next page to fill;
 * older pages never change by that.
 */
export function queryArchivePage(
  rows: ArchiveRows,
  list: string,
  number: number,
): Result<ArchivePageView | undefined> {
  const pages = archivePages(rows.count(list));
  if (!Number.isInteger(number) || number < 1 || number > pages)
    return { result: undefined, dependencies: [[membersScope(list), 0, EVER]] };
  const shown = rows.slice(list, (number - 1) * PAGE_SIZE, PAGE_SIZE).reverse();
  const since = shown.at(-1)?.date ?? 0;
  const until = shown[0]?.date ?? EVER;
  const last = number === pages;
  const view: ArchivePageView = {
    cards: rows.cards(shown),
    number,
    ...(last ? {} : { newer: number + 1 }),
    ...(number > 1 ? { older: number - 1 } : {}),
  };
  return {
    result: view,
    dependencies: [
      [membersScope(list), 0, last ? EVER : dateAt(rows, list, (number + 2) * PAGE_SIZE)],
      [cardsScope(list), since, until],
    ],
  };
}

/** The date of the story at a position, 1 for the oldest; or the end of time. */
function dateAt(rows: ArchiveRows, list: string, position: number): number {
  return rows.slice(list, position - 1, 1)[0]?.date ?? EVER;
}

const LATEST = 5;

export function queryLatest(rows: ArchiveRows): Result<CardView[]> {
  const found = rows.newest(ALL_STORIES, LATEST);
  const since = found.length < LATEST ? 0 : (found.at(-1)?.date ?? 0);
  return {
    result: rows.cards(found),
    dependencies: [
      [membersScope(ALL_STORIES), since, EVER],
      [cardsScope(ALL_STORIES), since, EVER],
    ],
  };
}

export function queryTagName(rows: ArchiveRows, slug: string): Result<string> {
  const list = tagList(slug);
  const oldest = oneRow<{ id: string; detail: string; date: number }>(
    rows.prepare(
      'SELECT id, detail, membership.date AS date FROM membership JOIN story ON key = story WHERE list = ? ORDER BY membership.date, membership.tie LIMIT 1',
    ),
    list,
  );
  const name =
    oldest === undefined
      ? undefined
      : parseJson<StoredDetail>(oldest.detail).tags.find((tag) => tag.slug === slug)?.name;
  const dependencies: Dependency[] = [[membersScope(list), 0, oldest?.date ?? EVER]];
  if (oldest !== undefined) dependencies.push(wholeOf(storyScope(oldest.id)));
  return { result: name ?? slug, dependencies };
}
