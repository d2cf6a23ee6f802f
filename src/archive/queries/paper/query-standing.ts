import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { STANDING_SPACE } from '../../tracking/scopes.ts';
import type { StandingLink } from '../../views/views.ts';

export function answerStanding(rows: ArchiveRows): Answer<readonly StandingLink[]> {
  return { answer: rows.standing(), footprint: [wholeOf(STANDING_SPACE)] };
}
