import type { ArchiveRows } from '../archive-rows.ts';
import { EVER, wholeOf, type Answer, type Footprint } from '../footprint.ts';
import { ALL_STORIES, sectionList } from '../list-names.ts';
import type { Neighbour } from '../rank-related.ts';
import { cardsSpace, membersSpace, SITE_SPACE } from '../spaces.ts';
import type { HomeView } from '../views.ts';

/** How many of the newest stories are looked at, how many of them are listed, and how many stand under each section. */
const LOOKED_AT = 20;
const LISTED = 8;
const STRIP = 4;

export function answerHome(rows: ArchiveRows): Answer<HomeView> {
  const footprint: Footprint[] = [wholeOf(SITE_SPACE)];
  const newest = (list: string, limit: number): Neighbour[] => {
    const found = rows.newest(list, limit);
    const since = found.length < limit ? 0 : (found.at(-1)?.date ?? 0);
    footprint.push([membersSpace(list), since, EVER], [cardsSpace(list), since, EVER]);
    return found;
  };
  const cards = rows.cards(newest(ALL_STORIES, LOOKED_AT));
  const lead = cards.find((card) => card.image !== undefined && card.section !== 'opini') ?? cards[0];
  const used = new Set<string>();
  if (lead !== undefined) used.add(lead.id);
  const listed = cards.filter((card) => !used.has(card.id)).slice(0, LISTED);
  for (const card of listed) used.add(card.id);
  const strips = rows.site().sections.map(({ id }) => ({
    section: id,
    cards: rows.cards(newest(sectionList(id), STRIP + used.size)).filter((card) => !used.has(card.id)).slice(0, STRIP),
  }));
  return { answer: { newest: listed, strips: strips.filter((strip) => strip.cards.length > 0), ...(lead === undefined ? {} : { lead }) }, footprint };
}
