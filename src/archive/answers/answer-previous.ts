import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer, type Footprint } from '../footprint.ts';
import { sectionList } from '../list-names.ts';
import type { Neighbour } from '../rank-related.ts';
import { storySpace } from '../spaces.ts';
import type { CardView } from '../views.ts';

/** The story before one in its section, which is what to read next: that does not change when another is published. */
export function answerPrevious(rows: ArchiveRows, id: string): Answer<CardView | undefined> {
  const self = rows.prepare(`SELECT key, date, tie, card ->> '$.section' AS section FROM story WHERE id = ? AND +visible = 1`).get(id) as (Neighbour & { section: string }) | undefined;
  const footprint: Footprint[] = [wholeOf(storySpace(id))];
  if (self === undefined) return { answer: undefined, footprint };
  const [before] = rows.neighbours(sectionList(self.section), { self, before: 1, after: 0, footprint });
  return { answer: before === undefined ? undefined : rows.card(before.key), footprint };
}
