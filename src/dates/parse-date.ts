import { zoneOffset } from './zone-offset.ts';

const FORM =
  /^([1-9]\d{3})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** What is suggested where nothing can be read. */
export const EXAMPLE = '2026-11-28T07:30';

export type DateResult = { ms: number } | { problem: string; suggestion: string };

/**
 * Reads `2026-11-28`, `2026-11-28T07:30`, `2026-11-28 07.30` or a full RFC 3339 date-time.
 * Without an offset the wall clock is that of `zone` (an IANA name). Returns milliseconds since the epoch.
 */
export function parseDate(text: string, zone: string): DateResult {
  const match = FORM.exec(text.trim());
  if (match === null) return { problem: `“${text}” is not a date`, suggestion: EXAMPLE };
  const [, y, mo, d, h = '0', mi = '0', s = '0', offset] = match;
  const [year, month, day, hour, minute, second] = [y, mo, d, h, mi, s].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rest = `${h.padStart(2, '0')}:${mi.padStart(2, '0')}`;
  if (month > 12 && day <= 12)
    return {
      problem: `there is no month ${month}; the order is year-month-day`,
      suggestion: `${y}-${pad(day)}-${pad(month)}T${rest}`,
    };
  if (month < 1 || month > 12)
    return { problem: `there is no month ${month}`, suggestion: `${y}-11-${pad(day)}T${rest}` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last)
    return {
      problem: `${y}-${pad(month)} has ${last} days, not ${day}`,
      suggestion: `${y}-${pad(month)}-${pad(last)}T${rest}`,
    };
  if (hour > 23 || minute > 59 || second > 59)
    return {
      problem: `there is no time ${h}:${mi}:${s}`,
      suggestion: `${y}-${pad(month)}-${pad(day)}T07:30`,
    };
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (offset === 'Z') return { ms: wall };
  if (offset !== undefined) {
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
    if (minutes > 14 * 60)
      return {
        problem: `there is no offset ${offset}`,
        suggestion: text.replace(offset, '+07:00'),
      };
    return { ms: wall - (offset.startsWith('-') ? -minutes : minutes) * 60_000 };
  }
  return { ms: wallClockToMs(wall, zone) };
}

/**
 * Two rounds settle every zone, daylight saving time included. What clocks jump over, midnight in some zones, is the moment after the jump: the
 * one before it would be another day’s, and early.
 */
function wallClockToMs(wall: number, zone: string): number {
  const first = wall - zoneOffset(wall, zone);
  const second = wall - zoneOffset(first, zone);
  return second + zoneOffset(second, zone) === wall ? second : Math.max(first, second);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
