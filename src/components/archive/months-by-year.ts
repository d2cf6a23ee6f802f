import type { MonthView } from '../../archive/views/views.ts';

/** Months in their order, gathered under their years. */
export function monthsByYear(
  months: readonly MonthView[],
): { year: string; months: MonthView[] }[] {
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, group]) => ({
    year,
    months: group,
  }));
}
