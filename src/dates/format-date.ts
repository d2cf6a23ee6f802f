import { zoneOffset } from './zone-offset.ts';

/**
 * How dates are written: `long` is “Sabtu, 28 November 2026”, `time` adds “pukul 09.00 WIB”
 * (English: “at 09:00 WIB”).
 */
export type DateStyle = 'day' | 'long' | 'time' | 'month' | 'clock';

/** A moment (milliseconds since the epoch) as the Indonesian press writes it, in an IANA zone. */
export function formatDate(ms: number, style: DateStyle, language: string, zone: string): string {
  const offset = zoneOffset(ms, zone);
  const wall = new Date(ms + offset);
  const { months, weekdays } = namesIn(language);
  const month = months[wall.getUTCMonth()] ?? '';
  const date = `${wall.getUTCDate()} ${month} ${wall.getUTCFullYear()}`;
  const long = `${weekdays[wall.getUTCDay()] ?? ''}, ${date}`;
  const clock = (): string =>
    `${two(wall.getUTCHours())}${language === 'en' ? ':' : '.'}${two(wall.getUTCMinutes())} ${zoneName(ms, zone, offset)}`;
  switch (style) {
    case 'day':
      return date;
    case 'month':
      return `${month} ${wall.getUTCFullYear()}`;
    case 'clock':
      return clock();
    case 'long':
      return long;
    case 'time':
      return `${long} ${language === 'en' ? 'at' : 'pukul'} ${clock()}`;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

const names = new Map<string, { months: string[]; weekdays: string[] }>();

/** Months from January, weekdays from Sunday. */
function namesIn(language: string): { months: string[]; weekdays: string[] } {
  let known = names.get(language);
  if (known === undefined) {
    const locale = language === 'en' ? 'en-GB' : 'id-ID';
    const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
    known = {
      months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1))),
      // 1 November 2026 is a Sunday.
      weekdays: Array.from({ length: 7 }, (_, index) =>
        weekday.format(Date.UTC(2026, 10, 1 + index)),
      ),
    };
    names.set(language, known);
  }
  return known;
}

const zoneNames = new Map<string, string>();

/** WIB, WITA and WIT for Indonesia's zones; elsewhere the offset, such as GMT+8. */
function zoneName(ms: number, zone: string, offset: number): string {
  const key = `${zone} ${offset}`;
  let name = zoneNames.get(key);
  if (name === undefined) {
    const parts = new Intl.DateTimeFormat('id-ID', {
      timeZone: zone,
      timeZoneName: 'short',
      year: 'numeric',
    }).formatToParts(ms);
    name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
    zoneNames.set(key, name);
  }
  return name;
}
