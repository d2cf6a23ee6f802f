import { parseDate } from '../../dates/parse-date.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { Report } from './story-report.ts';

/**
 * Milliseconds since the epoch of a moment in the front matter; undefined when there is none, or
 * none that can be read, which is then reported.
 */
export type ParseMoment = (
  value: string | undefined,
  path: readonly PropertyKey[],
) => number | undefined;

/** Moments without an offset are in `zone`. */
export function momentParser(zone: string, report: Report): ParseMoment {
  return (value, path) => {
    if (value === undefined) return undefined;
    const result = parseDate(value, zone);
    if ('ms' in result) return result.ms;
    report('article/date', path, result.problem, `${String(path.at(-1))}: ${result.suggestion}`);
    return undefined;
  };
}

/** When a story is published and when no more; `date` is undefined when it cannot be read. */
export function momentsOf(
  matter: Pick<FrontMatter, 'date' | 'expires'>,
  moment: ParseMoment,
  report: Report,
): { date: number | undefined; expires: number | undefined } {
  const date = moment(matter.date, ['date']);
  const expires = moment(matter.expires, ['expires']);
  if (date !== undefined && expires !== undefined && expires <= date)
    report(
      'article/expires-before-date',
      ['expires'],
      'a story cannot expire before it is published',
      'Give a later moment, or delete this line.',
    );
  return { date, expires };
}
