import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, type Answer } from '../../tracking/dependency.ts';
import { archivePages, PAGE_SIZE } from '../list-pages.ts';
import { cardsSpace, membersSpace } from '../../tracking/scopes.ts';
import type { FrontView } from '../../views/views.ts';

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
