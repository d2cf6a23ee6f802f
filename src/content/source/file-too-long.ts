import type { Problem } from '../../diagnostics/problem.ts';

/** Largest story file, in bytes. */
export const MAX_FILE_BYTES = 1_000_000;

/** `file` is the path shown to people. */
export function fileTooLong(bytes: number, file: string): Problem {
  return {
    rule: 'article/too-long',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `the file has ${(bytes / 1e6).toFixed(1)} MB; a story has at most ${MAX_FILE_BYTES / 1e6} MB`,
    hint: 'Split the text into several stories, or move data into a table of its own.',
  };
}
