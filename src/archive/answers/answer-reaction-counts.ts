import type { Reaction } from '../../reactions/reaction.ts';
import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { countsSpace } from '../spaces.ts';

export type CountsView = { readonly [reaction in Reaction]?: number };

/** What was counted for a story when the snapshot was taken; a page that asks is rendered again when that changes. */
export function answerReactionCounts(rows: ArchiveRows, id: string): Answer<CountsView> {
  const counts = rows.prepare('SELECT counts FROM reaction_count WHERE id = ?').get(id)?.['counts'];
  return { answer: counts === undefined ? {} : (JSON.parse(String(counts)) as CountsView), footprint: [wholeOf(countsSpace(id))] };
}
