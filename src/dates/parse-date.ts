import { zoneOffset } from './zone-offset.ts';

const FORM =
  /^([1-9]\d{3})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** What is suggested where nothing can be read. */
export const EXAMPLE = '2026-11-28T07:30';

interface DateProblem {
  problem: string;
  suggestion: string;
}
export type DateResult = { ms: number } | DateProblem;

/** A date as it is written: the spelling of what suggestions repeat, and the numbers. */
interface Written {
  y: string;
  month: number;
  day: number;
  h: string;
  mi: string;
  s: string;
}

/**
 * Reads `2026-11-28`, `2026-11-28T07:30`, `2026-11-28 07.30` or a full RFC 3339 date-time. Without
 * an offset the wall clock is that of `zone` (an IANA name). Returns milliseconds since the epoch.
 */
export function parseDate(text: string, zone: string): DateResult {
  const match = FORM.exec(text.trim());
  if (match === null) return { problem: `“${text}” is not a date`, suggestion: EXAMPLE };
  const [, y = '', mo, d, h = '0', mi = '0', s = '0', offset] = match;
  const written = { y, month: Number(mo), day: Number(d), h, mi, s };
  const wrong = wrongDay(written) ?? wrongTime(written);
  if (wrong !== undefined) return wrong;
  const wall = wallClockOf(written);
  if (offset === undefined) return { ms: wallClockToMs(wall, zone) };
  const minutes = minutesOf(offset);
  return minutes > 14 * 60
    ? { problem: `there is no offset ${offset}`, suggestion: text.replace(offset, '+07:00') }
    : { ms: wall - (offset.startsWith('-') ? -minutes : minutes) * 60_000 };
}

function wrongDay({ y, month, day, h, mi }: Written): DateProblem | undefined {
  if (month > 12 && day <= 12)
    return {
      problem: `there is no month ${month}; the order is year-month-day`,
      suggestion: `${y}-${pad(day)}-${pad(month)}T${clock(h, mi)}`,
    };
  if (month < 1 || month > 12)
    return {
      problem: `there is no month ${month}`,
      suggestion: `${y}-11-${pad(day)}T${clock(h, mi)}`,
    };
  const last = new Date(Date.UTC(Number(y), month, 0)).getUTCDate();
  return day < 1 || day > last
    ? {
        problem: `${y}-${pad(month)} has ${last} days, not ${day}`,
        suggestion: `${y}-${pad(month)}-${pad(last)}T${clock(h, mi)}`,
      }
    : undefined;
}

function wrongTime({ y, month, day, h, mi, s }: Written): DateProblem | undefined {
  return Number(h) > 23 || Number(mi) > 59 || Number(s) > 59
    ? {
        problem: `there is no time ${h}:${mi}:${s}`,
        suggestion: `${y}-${pad(month)}-${pad(day)}T07:30`,
      }
    : undefined;
}

const clock = (h: string, mi: string): string => `${h.padStart(2, '0')}:${mi.padStart(2, '0')}`;

/** What a clock on the wall shows, in milliseconds as if it hung in UTC. */
function wallClockOf({ y, month, day, h, mi, s }: Written): number {
  return Date.UTC(Number(y), month - 1, day, Number(h), Number(mi), Number(s));
}

/** How far `Z`, `+07:00` or `-0330` is from UTC, whichever way. */
function minutesOf(offset: string): number {
  return offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
}

/**
 * Two rounds settle every zone, daylight saving time included. What clocks jump over, midnight in
 * some zones, is the moment after the jump: the one before it would be another day’s, and early.
 */
function wallClockToMs(wall: number, zone: string): number {
  const first = wall - zoneOffset(wall, zone);
  const second = wall - zoneOffset(first, zone);
  return second + zoneOffset(second, zone) === wall ? second : Math.max(first, second);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
