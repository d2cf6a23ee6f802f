import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { SITEMAPS_SPACE } from '../../tracking/scopes.ts';

/** The months that have a sitemap, newest first, and when the last of their stories was changed in substance. */
export function answerSitemapMonths(
  rows: ArchiveRows,
): Answer<{ month: string; modified: number }[]> {
  const months = rows
    .prepare(
      `SELECT substr(list, 5, 7) AS month, max(modified) AS modified FROM membership JOIN story ON key = membership.story WHERE list >= 'day/' AND list < 'day0' GROUP BY month ORDER BY month DESC`,
    )
    .all() as { month: string; modified: number }[];
  return {
    answer: months.map(({ month, modified }) => ({ month, modified })),
    footprint: [wholeOf(SITEMAPS_SPACE)],
  };
}
