import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, type Answer } from '../../tracking/dependency.ts';
import { ALL_STORIES } from '../../store/list-names.ts';
import { membersSpace } from '../../tracking/scopes.ts';
import type { MonthView } from '../../views/views.ts';

export function answerMonths(rows: ArchiveRows): Answer<MonthView[]> {
  const months = rows
    .prepare(
      `SELECT substr(name, 5, 7) AS month, sum(stories) AS stories FROM list WHERE name >= 'day/' AND name < 'day0' GROUP BY month ORDER BY month DESC`,
    )
    .all() as unknown as MonthView[];
  return {
    answer: months.map(({ month, stories }) => ({ month, stories })),
    footprint: [[membersSpace(ALL_STORIES), 0, EVER]],
  };
}
