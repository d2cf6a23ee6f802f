import type { ArchiveRows } from '../archive-rows.ts';
import { EVER, type Answer } from '../footprint.ts';
import { ALL_STORIES } from '../list-names.ts';
import { cardsSpace, membersSpace } from '../spaces.ts';
import type { CardView } from '../views.ts';

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
