import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer, type Footprint } from '../footprint.ts';
import { sectionList, tagList } from '../list-names.ts';
import { rankRelated, type Neighbour } from '../rank-related.ts';
import { storySpace } from '../spaces.ts';
import type { StoredDetail } from '../stored-story.ts';
import type { CardView } from '../views.ts';

const NEIGHBOURS = 3;
const RELATED = 4;

/** Only neighbours in the order of each list are looked at, so publishing one story changes few others. */
export function answerRelated(rows: ArchiveRows, id: string): Answer<CardView[]> {
  const self = rows.prepare(`SELECT key, date, tie, card ->> '$.section' AS section, detail FROM story WHERE id = ? AND +visible = 1`).get(id) as (Neighbour & { section: string; detail: string }) | undefined;
  const footprint: Footprint[] = [wholeOf(storySpace(id))];
  if (self === undefined) return { answer: [], footprint };
  const { tags } = JSON.parse(self.detail) as StoredDetail;
  const byTag = tags.map(({ slug }) => rows.neighbours(tagList(slug), { self, before: NEIGHBOURS, after: NEIGHBOURS, footprint }));
  let best = rankRelated(self, byTag, RELATED);
  if (best.length < RELATED) {
    const known = new Set(best.map((row) => row.key));
    const more = rows.neighbours(sectionList(self.section), { self, before: RELATED, after: 0, footprint }).filter((row) => !known.has(row.key));
    best = [...best, ...more].slice(0, RELATED);
  }
  return { answer: rows.cards(best), footprint };
}
