import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, type Answer } from '../../tracking/dependency.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import { cardsSpace, membersSpace } from '../../tracking/scopes.ts';
import type { CardView } from '../../views/views.ts';

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
