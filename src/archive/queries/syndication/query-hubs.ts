import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { FEEDS_SPACE } from '../../tracking/scopes.ts';

export function answerHubs(rows: ArchiveRows): Answer<string[]> {
  return { answer: rows.feeds().hubs, footprint: [wholeOf(FEEDS_SPACE)] };
}
