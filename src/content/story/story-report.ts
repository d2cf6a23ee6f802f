import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { locateKey } from '../yaml/locate-key.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** Takes what is wrong with the value at `path` of the front matter. */
export type Report = (
  rule: string,
  path: readonly PropertyKey[],
  message: string,
  hint: string,
) => void;

/**
 * Collects what is told of a story's front matter, each with its place; `file` is the path shown to
 * people.
 */
export function storyReport(
  source: YamlSource,
  file: string,
): { problems: readonly Problem[]; report: Report } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (rule, path, message, hint) => {
      if (problems.length >= MOST_PROBLEMS) return;
      const place = locateKey(source, path, { firstLine: 2 });
      problems.push({ rule, severity: 'error', file, ...place, message, hint });
    },
  };
}
