import type { Problem } from './problem.ts';

/**
 * Ends a run whose problems must be mended first; the command line prints them and exits with 1.
 */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
