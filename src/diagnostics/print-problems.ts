import { compareProblems } from './compare-problems.ts';
import type { Problem } from './problem.ts';

/** The report that editors read in a terminal or a CI log. */
export function printProblems(problems: readonly Problem[]): string {
  const lines: string[] = [];
  for (const problem of [...problems].sort(compareProblems)) {
    const place = [
      problem.file,
      problem.line,
      problem.line === undefined ? undefined : problem.column,
    ]
      .filter((part) => part !== undefined)
      .join(':');
    lines.push(`${place}  ${problem.severity}: ${problem.message}  (${problem.rule})`);
    if (problem.hint !== undefined)
      for (const line of problem.hint.split('\n')) lines.push(`    ${line}`);
  }
  return lines.join('\n');
}
