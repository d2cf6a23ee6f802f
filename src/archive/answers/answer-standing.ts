import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { STANDING_SPACE } from '../spaces.ts';
import type { StandingLink } from '../views.ts';

export function answerStanding(rows: ArchiveRows): Answer<StandingLink[]> {
  return { answer: rows.standing(), footprint: [wholeOf(STANDING_SPACE)] };
}
