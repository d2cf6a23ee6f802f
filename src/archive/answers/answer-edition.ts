import { zonedDay } from '../../dates/zoned-day.ts';
import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { CLOCK_SPACE, SITE_SPACE } from '../spaces.ts';
import type { EditionView } from '../views.ts';

export function answerEdition(rows: ArchiveRows, builtAt: number): Answer<EditionView> {
  const day = zonedDay(builtAt, rows.site().zone);
  return {
    answer: { day, noon: Date.parse(`${day}T12:00:00Z`) },
    footprint: [wholeOf(CLOCK_SPACE), wholeOf(SITE_SPACE)],
  };
}
