import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { followHistory, type HistoryView } from '../history/follow-history.ts';
import { GitFailure } from '../sources/git-failure.ts';
import type { StoryWriter } from '../store/story-writer.ts';
import { assignIds } from './assign-ids.ts';
import { noteLostIds, pastWarnings } from './past-warnings.ts';

/**
 * Learns what the history has to tell since the last build, and names stories by it and by their
 * files (`filesChanged`: in which something that ids hang on is other than before). Where Git
 * fails, stories are named by what it told before. In the caller's transaction.
 */
export async function learnNames(
  db: DatabaseSync,
  writer: StoryWriter,
  view: HistoryView & { filesChanged: boolean },
): Promise<{ changed: boolean; past: Problem[] }> {
  const { contentFolder, state, zone, clock, filesChanged } = view;
  let checkout = state;
  const news = await followHistory(db, { contentFolder, state, zone, clock }).catch(
    (error: unknown) => {
      if (!(error instanceof GitFailure)) throw error;
      checkout = error;
      return 'none' as const;
    },
  );
  const renamings = news === 'none' && !filesChanged ? [] : assignIds(db, writer);
  if (news === 'another line') noteLostIds(db, renamings);
  return { changed: renamings.length > 0, past: pastWarnings(db, checkout) };
}
