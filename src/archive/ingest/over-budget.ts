import type { Problem } from '../../diagnostics/problem.ts';

/** What is said of a story (a path under `content/`) that takes more time or memory than a story may. */
export function overBudget(path: string, line: number | undefined): Problem {
  return problemAt(path, line, 'the text from here on takes more time or memory to read than a story may', 'Part it by blank lines, or make several stories of it.');
}

export function problemAt(path: string, line = 1, message: string, hint: string): Problem {
  return { rule: 'markdown/excess', severity: 'error', file: `content/${path}`, line, column: 1, message, hint };
}
