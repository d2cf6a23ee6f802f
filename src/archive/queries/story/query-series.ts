import type { Series } from '../../../content/paper/series-schema.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, wholeOf, type Answer } from '../../tracking/dependency.ts';
import { seriesList } from '../../store/list-names.ts';
import type { Neighbour } from '../../store/rank-related.ts';
import { cardsSpace, membersSpace, seriesSpace } from '../../tracking/scopes.ts';
import type { SeriesView } from '../../views/story-view.ts';

/** Parts stand in the order of their numbers; those without one in that of their dates, after the numbered. */
export function answerSeries(rows: ArchiveRows, id: string): Answer<SeriesView | undefined> {
  const list = seriesList(id);
  const footprint = [
    wholeOf(seriesSpace(id)),
    ...[membersSpace(list), cardsSpace(list)].map((space): [number, number, number] => [
      space,
      0,
      EVER,
    ]),
  ];
  const value = rows.prepare('SELECT value FROM series WHERE id = ?').get(id)?.['value'];
  const parts = rows
    .prepare(
      'SELECT membership.story AS key, date, tie FROM membership JOIN series_part ON series_part.story = membership.story WHERE list = ? ORDER BY part IS NULL, part, date, tie',
    )
    .all(list) as unknown as Neighbour[];
  if (typeof value !== 'string' || parts.length === 0) return { answer: undefined, footprint };
  const { title, description } = JSON.parse(value) as Series;
  return { answer: { id, title, description, parts: rows.cards(parts) }, footprint };
}
