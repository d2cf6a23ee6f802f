import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, type Answer } from '../../tracking/dependency.ts';
import { archivePages, PAGE_SIZE } from '../list-pages.ts';
import { cardsSpace, membersSpace } from '../../tracking/scopes.ts';
import type { ArchivePageView } from '../../views/views.ts';

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
