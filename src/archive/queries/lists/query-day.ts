import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, type Answer } from '../../tracking/dependency.ts';
import { dayList } from '../../store/list-names.ts';
import { cardsSpace, membersSpace } from '../../tracking/scopes.ts';
import type { CardView } from '../../views/views.ts';

/** More stories than any paper has in a day. */
const ALL = 10_000;

export function answerDay(rows: ArchiveRows, day: string): Answer<CardView[]> {
  const list = dayList(day);
  return {
    answer: rows.cards(rows.newest(list, ALL)),
    footprint: [
      [membersSpace(list), 0, EVER],
      [cardsSpace(list), 0, EVER],
    ],
  };
}
