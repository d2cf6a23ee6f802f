/** A mistake in the newspaper's files, as data. Printing it is `print-problems.ts`'s job. */
export interface Problem {
  /** Permanent name of the rule, e.g. `article/unknown-author`. */
  rule: string;
  severity: 'error' | 'warning';
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** What is wrong and why, one sentence. */
  message: string;
  /** The corrected line, in the language the author was writing. */
  hint?: string;
}
