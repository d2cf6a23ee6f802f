import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { GitFailure } from '../sources/git-failure.ts';
import { gitHistoryReader } from './git-history-reader.ts';
import type { Checkout, GitState } from './history-step.ts';
import { readMark, type HistoryMark } from './kept-history.ts';

export const SHALLOW: Problem = {
  rule: 'history/shallow',
  severity: 'warning',
  file: '.github/workflows/publish.yml',
  message:
    'the checkout holds only a part of the history, so addresses that stories had before cannot be known and will not lead on',
  hint: '- uses: actions/checkout@v4\n  with: {fetch-depth: 0}',
};

/**
 * Whether the archive knows all that the history can tell: where Git fails, that is what it told
 * before.
 */
export function isFollowed(
  db: DatabaseSync,
  { state, zone, clock }: { state: Checkout; zone: string; clock?: number | undefined },
): boolean {
  if (state instanceof GitFailure) return true;
  const mark = readMark(db);
  if (state === undefined || mark === undefined) return state === mark;
  return mark.head === state.head && isOfUse(mark, { state, zone, clock });
}

/**
 * Whether what is known can be gone on from. Of the whole, nothing that is read of a part can tell
 * more.
 */
export function isOfUse(
  mark: HistoryMark,
  { state, zone, clock }: { state: GitState; zone: string; clock?: number | undefined },
): boolean {
  return (
    (state.shallow !== '' && mark.whole) ||
    (mark.zone === zone && mark.clock === clock && mark.shallow === state.shallow)
  );
}

/** Where the checkout of a folder stands. */
export function historyState(contentFolder: string): Promise<Checkout> {
  return gitHistoryReader.state(contentFolder).catch((error: unknown) => {
    if (error instanceof GitFailure) return error;
    throw error;
  });
}
