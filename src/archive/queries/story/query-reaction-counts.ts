import { parseJson } from '../../../values/parse-json.ts';
import type { Reaction } from '../../../reactions/reaction.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import { countsScope, storyScope } from '../../tracking/scopes.ts';

export type CountsView = { readonly [reaction in Reaction]?: number };

/**
 * What was counted for a story when the snapshot was taken, under any of its names; a page that
 * asks is rendered again when that changes.
 */
export function queryReactionCounts(rows: ArchiveRows, id: string): Result<CountsView> {
  const former = rows.prepare('SELECT former FROM story WHERE id = ?').get(id)?.['former'];
  const names = [id, ...(typeof former === 'string' ? parseJson<string[]>(former) : [])];
  const sum: { [reaction in Reaction]?: number } = {};
  for (const name of names) {
    const counts = rows.prepare('SELECT counts FROM reaction_count WHERE id = ?').get(name)?.[
      'counts'
    ];
    for (const [reaction, count] of Object.entries(
      counts === undefined ? {} : parseJson<CountsView>(String(counts)),
    ) as [Reaction, number][])
      sum[reaction] = (sum[reaction] ?? 0) + count;
  }
  return {
    result: sum,
    dependencies: [wholeOf(storyScope(id)), ...names.map((name) => wholeOf(countsScope(name)))],
  };
}
