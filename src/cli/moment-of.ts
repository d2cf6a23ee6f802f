import { EXAMPLE, parseDate } from '../dates/parse-date.ts';
import { UsageError } from './usage/usage-error.ts';

/**
 * The moment (milliseconds since the epoch) that an option says, by the clocks of `zone` where it
 * names no other. Throws a UsageError for what is none.
 */
export function momentOf(option: string, text: string | undefined, zone: string): number {
  const moment = text === undefined ? undefined : parseDate(text, zone);
  if (moment !== undefined && 'ms' in moment) return moment.ms;
  const meant =
    moment === undefined || moment.suggestion === EXAMPLE ? '2026-11-28T09:00' : moment.suggestion;
  throw new UsageError(
    `--${option}${moment === undefined ? ' is missing' : `: ${moment.problem}`}.\n  --${option} ${meant}`,
  );
}
