import { archivePages, PAGE_SIZE } from '../list-pages.ts';
import { ALL_STORIES, tagList } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import { type Answer, EVER, type Footprint, wholeOf } from '../../tracking/dependency.ts';
import { cardsSpace, membersSpace, storySpace } from '../../tracking/scopes.ts';
import type { ArchivePageView, CardView, FrontView } from '../../views/views.ts';

/** The number of stories decides how many the front shows, so every change of membership is its concern. */
export function answerFront(rows: ArchiveRows, list: string): Answer<FrontView> {
  const stories = rows.count(list);
  const pages = archivePages(stories);
  const shown = rows.newest(list, stories - pages * PAGE_SIZE);
  const since = shown.at(-1)?.date ?? 0;
  return {
    answer: { cards: rows.cards(shown), archivePages: pages },
    footprint: [
      [membersSpace(list), 0, EVER],
      [cardsSpace(list), since, EVER],
    ],
  };
}

/** While a page is the newest archive page, its link to a newer one waits for the next page to fill; older pages never change by that. */
export function answerArchivePage(
  rows: ArchiveRows,
  list: string,
  number: number,
): Answer<ArchivePageView | undefined> {
  const pages = archivePages(rows.count(list));
  if (!Number.isInteger(number) || number < 1 || number > pages)
    return { answer: undefined, footprint: [[membersSpace(list), 0, EVER]] };
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
    answer: view,
    footprint: [
      [membersSpace(list), 0, last ? EVER : dateAt(rows, list, (number + 2) * PAGE_SIZE)],
      [cardsSpace(list), since, until],
    ],
  };
}

/** The date of the story at a position, 1 for the oldest; or the end of time. */
function dateAt(rows: ArchiveRows, list: string, position: number): number {
  return rows.slice(list, position - 1, 1)[0]?.date ?? EVER;
}

const LATEST = 5;

export function answerLatest(rows: ArchiveRows): Answer<CardView[]> {
  const found = rows.newest(ALL_STORIES, LATEST);
  const since = found.length < LATEST ? 0 : (found.at(-1)?.date ?? 0);
  return {
    answer: rows.cards(found),
    footprint: [
      [membersSpace(ALL_STORIES), since, EVER],
      [cardsSpace(ALL_STORIES), since, EVER],
    ],
  };
}

export function answerTagName(rows: ArchiveRows, slug: string): Answer<string> {
  const list = tagList(slug);
  const oldest = rows
    .prepare(
      'SELECT id, detail, membership.date AS date FROM membership JOIN story ON key = story WHERE list = ? ORDER BY membership.date, membership.tie LIMIT 1',
    )
    .get(list) as { id: string; detail: string; date: number } | undefined;
  const name =
    oldest === undefined
      ? undefined
      : (JSON.parse(oldest.detail) as StoredDetail).tags.find((tag) => tag.slug === slug)?.name;
  const footprint: Footprint[] = [[membersSpace(list), 0, oldest?.date ?? EVER]];
  if (oldest !== undefined) footprint.push(wholeOf(storySpace(oldest.id)));
  return { answer: name ?? slug, footprint };
}
