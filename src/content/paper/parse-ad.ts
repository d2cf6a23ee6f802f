import { parseDate } from '../../dates/parse-date.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { adSchema, type Ad } from './ad-schema.ts';
import { parseYamlFile } from '../yaml/parse-yaml-file.ts';

/** The text of `content/ads/<id>.yaml` as an advertisement, or every problem in it. */
export function parseAd(
  text: string,
  { id, file, zone }: { id: string; file: string; zone: string },
): Ad | Problem[] {
  const parsed = parseYamlFile(text, file, adSchema);
  if (Array.isArray(parsed)) return parsed;
  const { value, place } = parsed;
  const problems: Problem[] = [];
  const report = (key: 'from' | 'until', message: string, hint: string): void => {
    problems.push({ rule: 'ads/date', severity: 'error', file, ...place([key]), message, hint });
  };
  const moment = (key: 'from' | 'until', unsaid: number): number => {
    const said = value[key];
    if (said === undefined) return unsaid;
    const result = parseDate(said, zone);
    if ('ms' in result) return result.ms;
    report(key, result.problem, `${key}: ${result.suggestion}`);
    return unsaid;
  };
  const from = moment('from', 0);
  const until = moment('until', Number.MAX_SAFE_INTEGER);
  if (problems.length === 0 && until <= from)
    report('until', 'it ends before it begins', 'until: 2026-12-31T23:59');
  return problems.length > 0 ? problems : { ...value, id, from, until };
}
