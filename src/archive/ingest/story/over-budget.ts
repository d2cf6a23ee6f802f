import type { Problem } from '../../../diagnostics/problem.ts';

/**
 * Milliseconds of a core that one text may take; the longest that a text within its bounds takes is
 * less than half of it.
 */
export const STORY_TIME = 5000;

/**
 * What is said of a text (a path under `content/`) that takes more time or memory than a story may.
 */
export function overBudget(path: string, line: number | undefined): Problem {
  return problemAt(
    path,
    line,
    'the text from here on takes more time or memory to read than a story may',
    'Part it by blank lines, or make several stories of it.',
  );
}

/** What is said of a text that ends its reader with an error of the reader's own. */
export function unreadable(path: string, line: number | undefined, error: unknown): Problem {
  if (error instanceof RangeError)
    return problemAt(
      path,
      line,
      'the text from here on is nested too deep, or too long in one piece, to be read',
      'Part it by blank lines, or take signs such as > [ * from it.',
    );
  const why = error instanceof Error ? error.message : String(error);
  // The file itself, and not what stands in it.
  if ((error as { syscall?: string }).syscall !== undefined)
    return {
      ...problemAt(
        path,
        1,
        `the file cannot be read: ${why}`,
        'Build again when nobody is writing to content/.',
      ),
      rule: 'article/unreadable',
    };
  return {
    ...problemAt(
      path,
      line,
      `the text from here on cannot be read: ${why}`,
      'Take parts of it away until the build goes on; the part that it stops at is at fault.',
    ),
    rule: 'article/unreadable',
  };
}

function problemAt(path: string, line = 1, message: string, hint: string): Problem {
  return {
    rule: 'markdown/excess',
    severity: 'error',
    file: `content/${path}`,
    line,
    column: 1,
    message,
    hint,
  };
}
