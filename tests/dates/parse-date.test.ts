import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/dates/parse-date.ts';

const read = (text: string): ReturnType<typeof parseDate> => parseDate(text, 'Asia/Jakarta');

describe('a date that somebody wrote', () => {
  it.each<[string, string]>([
    ['2026-11-28', '2026-11-28T00:00:00+07:00'],
    [' 2026-11-28 ', '2026-11-28T00:00:00+07:00'],
    ['2026-1-2', '2026-01-02T00:00:00+07:00'],
    ['2026-11-28T07:30', '2026-11-28T07:30:00+07:00'],
    ['2026-11-28 7.30', '2026-11-28T07:30:00+07:00'],
    ['2026-11-28T07:30:15', '2026-11-28T07:30:15+07:00'],
    ['2026-11-28T07:30:15.123', '2026-11-28T07:30:15+07:00'],
    ['2026-11-28T07:30Z', '2026-11-28T07:30:00Z'],
    ['2026-11-28T07:30+09:00', '2026-11-28T07:30:00+09:00'],
    ['2026-11-28T07:30 -0330', '2026-11-28T07:30:00-03:30'],
    ['2024-02-29', '2024-02-29T00:00:00+07:00'],
  ])('“%s” is a moment', (text, moment) => {
    expect(read(text)).toEqual({ ms: Date.parse(moment) });
  });

  it.each<[text: string, problem: string, suggestion: string]>([
    ['kemarin', '“kemarin” is not a date', '2026-11-28T07:30'],
    ['28-11-2026', '“28-11-2026” is not a date', '2026-11-28T07:30'],
    ['2026-28-11', 'there is no month 28; the order is year-month-day', '2026-11-28T00:00'],
    ['2026-28-11 7:30', 'there is no month 28; the order is year-month-day', '2026-11-28T07:30'],
    ['2026-13-28', 'there is no month 13', '2026-11-28T00:00'],
    ['2026-0-3 7.30', 'there is no month 0', '2026-11-03T07:30'],
    ['2026-02-29', '2026-02 has 28 days, not 29', '2026-02-28T00:00'],
    ['2026-4-31T18:00', '2026-04 has 30 days, not 31', '2026-04-30T18:00'],
    ['2026-11-0', '2026-11 has 30 days, not 0', '2026-11-30T00:00'],
    ['2026-11-28T24:00', 'there is no time 24:00:0', '2026-11-28T07:30'],
    ['2026-11-28T07:60', 'there is no time 07:60:0', '2026-11-28T07:30'],
    ['2026-11-28T07:30:60', 'there is no time 07:30:60', '2026-11-28T07:30'],
    ['2026-11-28T07:30+15:00', 'there is no offset +15:00', '2026-11-28T07:30+07:00'],
  ])('“%s” is told what is wrong, and how it would be right', (text, problem, suggestion) => {
    expect(read(text)).toEqual({ problem, suggestion });
    expect(read(suggestion)).toHaveProperty('ms');
  });
});
