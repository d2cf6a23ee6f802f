import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/dates/format-date.ts';
import { isoDate } from '../../src/dates/iso-date.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { zonedDay } from '../../src/dates/zoned-day.ts';

const ZONES = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
];
const MORNING = Date.parse('2026-11-28T09:05:07+07:00');

describe('dates in a zone', () => {
  it('agree with Intl at every moment from 1972 to 2099, on days when clocks change as well', () => {
    const moment = fc.integer({ min: Date.UTC(1972, 0), max: Date.UTC(2099, 11) });
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (ms, zone) => {
        const wall = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(ms);
        const iso = isoDate(ms, zone);
        expect(iso.slice(0, 19)).toBe(wall.replace(' ', 'T'));
        expect(Date.parse(iso)).toBe(Math.floor(ms / 1000) * 1000);
        expect(zonedDay(ms, zone)).toBe(wall.slice(0, 10));
        expect(parseDate(iso, zone)).toEqual({ ms: Math.floor(ms / 1000) * 1000 });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['just before clocks go back', '2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['just after', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
    ['just before clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['just after', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
  ])('%s', (_, utc, local) => {
    expect(isoDate(Date.parse(utc), 'Europe/Amsterdam')).toBe(local);
  });

  it('are written as the Indonesian press writes them, and in English', () => {
    expect(formatDate(MORNING, 'time', 'id', 'Asia/Jakarta')).toBe(
      'Sabtu, 28 November 2026 pukul 09.05 WIB',
    );
    expect(formatDate(MORNING, 'time', 'id', 'Asia/Makassar')).toBe(
      'Sabtu, 28 November 2026 pukul 10.05 WITA',
    );
    expect(formatDate(MORNING, 'time', 'id', 'Asia/Jayapura')).toBe(
      'Sabtu, 28 November 2026 pukul 11.05 WIT',
    );
    expect(formatDate(MORNING, 'time', 'en', 'Asia/Jakarta')).toBe(
      'Saturday, 28 November 2026 at 09:05 WIB',
    );
    expect(formatDate(MORNING, 'month', 'id', 'Asia/Jakarta')).toBe('November 2026');
    expect(formatDate(MORNING, 'clock', 'id', 'Asia/Singapore')).toBe('10.05 GMT+8');
  });

  it.each([
    // Clocks go from midnight to one: the day begins at one, and is not the day before.
    ['2026-09-06', 'America/Santiago', '2026-09-06T01:00:00-03:00'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-24T01:00:00+03:00'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-29T01:00:00+03:00'],
    ['2026-03-29T02:30', 'Europe/Amsterdam', '2026-03-29T03:30:00+02:00'],
    // Clocks go back over midnight: the day begins with the first.
    ['2026-11-01', 'America/Havana', '2026-11-01T00:00:00-04:00'],
  ])('are never the day before where clocks jump: %s in %s', (text, zone, moment) => {
    expect(parseDate(text, zone)).toEqual({ ms: Date.parse(moment) });
  });

  it('have a year of four digits', () => {
    expect(parseDate('0026-11-28', 'UTC')).toHaveProperty('problem', '“0026-11-28” is not a date');
  });
});
