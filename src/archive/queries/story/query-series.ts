import { allRows } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import type { Series } from '../../../content/paper/series-schema.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, wholeOf, type Result } from '../../tracking/dependency.ts';
import { seriesList } from '../../store/list-names.ts';
import type { Neighbour } from '../../store/rank-related.ts';
import { cardsScope, membersScope, seriesScope } from '../../tracking/scopes.ts';
import type { SeriesView } from '../../views/story-view.ts';

/**
 * Parts stand in the order of their numbers; those without one in that of their dates, after the
 * numbered.
 */
export function querySeries(rows: ArchiveRows, id: string): Result<SeriesView | undefined> {
  const list = seriesList(id);
  const dependencies = [
    wholeOf(seriesScope(id)),
    ...[membersScope(list), cardsScope(list)].map((scope): [number, number, number] => [
      scope,
      0,
      EVER,
    ]),
  ];
  const value = rows.prepare('SELECT value FROM series WHERE id = ?').get(id)?.['value'];
  const parts = allRows<Neighbour>(
    rows.prepare(
      'SELECT membership.story AS key, date, tie FROM membership JOIN series_part ON series_part.story = membership.story WHERE list = ? ORDER BY part IS NULL, part, date, tie',
    ),
    list,
  );
  if (typeof value !== 'string' || parts.length === 0) return { result: undefined, dependencies };
  const { title, description } = parseJson<Series>(value);
  return { result: { id, title, description, parts: rows.cards(parts) }, dependencies };
}
