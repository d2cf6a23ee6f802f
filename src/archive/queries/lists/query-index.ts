import { ALL_STORIES, dayList } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { type Answer, EVER } from '../../tracking/dependency.ts';
import { cardsSpace, membersSpace } from '../../tracking/scopes.ts';
import type { CardView, DayView, MonthView } from '../../views/views.ts';

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

/** More stories than any paper has in a day. */
const ALL = 10_000;

export function answerDay(rows: ArchiveRows, day: string): Answer<CardView[]> {
  const list = dayList(day);
  return {
    answer: rows.cards(rows.newest(list, ALL)),
    footprint: [
      [membersSpace(list), 0, EVER],
      [cardsSpace(list), 0, EVER],
    ],
  };
}
