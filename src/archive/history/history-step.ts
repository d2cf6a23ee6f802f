import type { GitFailure } from '../sources/git-failure.ts';

/** Where a checkout stands; undefined without one, or why Git cannot say. */
export type Checkout = GitFailure | GitState | undefined;

/** Where a checkout stands. */
export interface GitState {
  /** The commit that is checked out. */
  head: string;
  /** The history is cut off; what it is cut off at, so that a longer one is seen as another. */
  shallow: string;
}

/**
 * What a commit did to one file under `content/`: changed it (M), renamed it (R), removed it (D),
 * or put its text elsewhere while another took its place (C).
 */
export interface FileChange {
  kind: 'C' | 'D' | 'M' | 'R';
  /** How much of a renamed file stayed, in percent. */
  alike: number;
  from: string;
  to: string;
  /** A file lay at `to` before. */
  over: boolean;
  /** Digests of the file's bytes before and after. */
  before: string;
  after: string;
}

export interface HistoryStep<Change = FileChange> {
  /** When it was committed, in milliseconds since the epoch. */
  at: number;
  changes: Change[];
}
