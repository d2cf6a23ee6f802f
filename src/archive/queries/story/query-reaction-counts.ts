import type { Reaction } from '../../../reactions/reaction.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { countsSpace, storySpace } from '../../tracking/scopes.ts';

export type CountsView = { readonly [reaction in Reaction]?: number };

/** What was counted for a story when the snapshot was taken, under any of its names; a page that asks is rendered again when that changes. */
export function answerReactionCounts(rows: ArchiveRows, id: string): Answer<CountsView> {
  const former = rows.prepare('SELECT former FROM story WHERE id = ?').get(id)?.['former'];
  const names = [id, ...(typeof former === 'string' ? (JSON.parse(former) as string[]) : [])];
  const sum: { [reaction in Reaction]?: number } = {};
  for (const name of names) {
    const counts = rows.prepare('SELECT counts FROM reaction_count WHERE id = ?').get(name)?.[
      'counts'
    ];
    for (const [reaction, count] of Object.entries(
      counts === undefined ? {} : (JSON.parse(String(counts)) as CountsView),
    ) as [Reaction, number][])
      sum[reaction] = (sum[reaction] ?? 0) + count;
  }
  return {
    answer: sum,
    footprint: [wholeOf(storySpace(id)), ...names.map((name) => wholeOf(countsSpace(name)))],
  };
}
