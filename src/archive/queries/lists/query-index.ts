import { allRows } from '../../../values/typed-rows.ts';
import { ALL_STORIES, dayList } from '../../store/list-names.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { type Result, EVER } from '../../tracking/dependency.ts';
import { cardsScope, membersScope } from '../../tracking/scopes.ts';
import type { CardView, DayView, MonthView } from '../../views/views.ts';

export function queryMonths(rows: ArchiveRows): Result<MonthView[]> {
  const months = allRows<MonthView>(
    rows.prepare(
      `SELECT substr(name, 5, 7) AS month, sum(stories) AS stories FROM list WHERE name >= 'day/' AND name < 'day0' GROUP BY month ORDER BY month DESC`,
    ),
  );
  return {
    result: months.map(({ month, stories }) => ({ month, stories })),
    dependencies: [[membersScope(ALL_STORIES), 0, EVER]],
  };
}

const DAY = 86_400_000;

export function queryDaysOfMonth(rows: ArchiveRows, month: string): Result<DayView[]> {
  const days = allRows<DayView>(
    rows.prepare(
      'SELECT substr(name, 5) AS day, stories FROM list WHERE name >= ? AND name < ? ORDER BY name DESC',
    ),
    dayList(month),
    dayList(`${month}~`),
  );
  const start = Date.parse(`${month}-01T00:00:00Z`);
  // Wide enough for every zone and every month's length.
  return {
    result: days.map(({ day, stories }) => ({ day, stories })),
    dependencies: [[membersScope(ALL_STORIES), start - 2 * DAY, start + 33 * DAY]],
  };
}

/** More stories than any paper has in a day. */
const ALL = 10_000;

export function queryDay(rows: ArchiveRows, day: string): Result<CardView[]> {
  const list = dayList(day);
  return {
    result: rows.cards(rows.newest(list, ALL)),
    dependencies: [
      [membersScope(list), 0, EVER],
      [cardsScope(list), 0, EVER],
    ],
  };
}
