import { zonedDay } from '../../../dates/zoned-day.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { CLOCK_SPACE, SITE_SPACE } from '../../tracking/scopes.ts';
import type { EditionView } from '../../views/views.ts';

export function answerEdition(rows: ArchiveRows, builtAt: number): Answer<EditionView> {
  const day = zonedDay(builtAt, rows.site().zone);
  return {
    answer: { day, noon: Date.parse(`${day}T12:00:00Z`) },
    footprint: [wholeOf(CLOCK_SPACE), wholeOf(SITE_SPACE)],
  };
}
