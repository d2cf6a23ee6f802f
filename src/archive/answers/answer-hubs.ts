import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { FEEDS_SPACE } from '../spaces.ts';

export function answerHubs(rows: ArchiveRows): Answer<string[]> {
  return { answer: rows.feeds().hubs, footprint: [wholeOf(FEEDS_SPACE)] };
}
