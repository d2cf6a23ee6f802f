import type { ArchiveRows } from '../../store/rows.ts';
import type { Answer } from '../../tracking/dependency.ts';
import { ALL_STORIES, dayList } from '../../store/list-names.ts';
import { membersSpace } from '../../tracking/scopes.ts';
import type { DayView } from '../../views/views.ts';

const DAY = 86_400_000;

export function answerDaysOfMonth(rows: ArchiveRows, month: string): Answer<DayView[]> {
  const days = rows
    .prepare(
      'SELECT substr(name, 5) AS day, stories FROM list WHERE name >= ? AND name < ? ORDER BY name DESC',
    )
    .all(dayList(month), dayList(`${month}~`)) as unknown as DayView[];
  const start = Date.parse(`${month}-01T00:00:00Z`);
  // Wide enough for every zone and every month's length.
  return {
    answer: days.map(({ day, stories }) => ({ day, stories })),
    footprint: [[membersSpace(ALL_STORIES), start - 2 * DAY, start + 33 * DAY]],
  };
}
