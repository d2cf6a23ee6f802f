import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { parseHome, type ParsedHome } from '../../src/content/paper/parse-home.ts';

const parse = (text: string): ParsedHome | Problem[] =>
  parseHome(text, { zone: 'Asia/Jakarta', sections: ['kota', 'ekonomi'] });
const BANNER =
  'banner:\n  text: Siaga dicabut\n  story: 2026/11/satu\n  from: 2026-11-28T09:00\n  until: 2026-11-28T15:00\n';

describe('the order of the home page', () => {
  it('is read with every default, the banner’s moments in the newspaper’s zone, and the place of each named story', () => {
    expect(
      parse(
        `${BANNER}lead: {story: 2026/11/satu, newest: kota}\nstrips:\n  - {section: kota}\n  - section: ekonomi\n    story: 2026/11/dua\n`,
      ),
    ).toEqual({
      home: {
        banner: {
          text: 'Siaga dicabut',
          story: '2026/11/satu',
          from: Date.parse('2026-11-28T02:00:00Z'),
          until: Date.parse('2026-11-28T08:00:00Z'),
        },
        lead: { story: '2026/11/satu', newest: 'kota' },
        newest: 8,
        popular: 5,
        without: [],
        strips: [
          { section: 'kota', count: 4 },
          { section: 'ekonomi', count: 4, story: '2026/11/dua' },
        ],
      },
      named: [
        { id: '2026/11/satu', part: 'lead', line: 6, column: 8 },
        { id: '2026/11/dua', part: 'strips', line: 10, column: 5 },
        { id: '2026/11/satu', part: 'banner', line: 3, column: 3 },
      ],
    });
    expect(parse('')).toEqual({ home: { newest: 8, popular: 5, without: [] }, named: [] });
  });

  it.each<[string, string, Partial<Problem>]>([
    [
      'a story in two slots',
      'lead: {story: a}\nsecond:\n  - {newest: kota}\n  - {story: a}\n',
      {
        rule: 'home/story-twice',
        line: 4,
        column: 6,
        message: 'a stands in line 1 already (“lead”), and nothing stands twice',
        hint: 'newest: all',
      },
    ],
    [
      'a story in a slot and before a strip',
      'lead: {story: a}\nstrips:\n  - {section: kota, story: a}\n',
      { rule: 'home/story-twice', line: 3, column: 21, hint: '- {section: kota}' },
    ],
    [
      'an unknown section of a rule',
      'lead: {newest: kotaa}\n',
      {
        rule: 'home/unknown-section',
        line: 1,
        column: 8,
        message: 'there is no section “kotaa” in content/site.yaml; did you mean “kota”?',
        hint: 'newest: kota',
      },
    ],
    [
      'an unknown section of a strip',
      'strips:\n  - {section: kota}\n  - {section: olahraga}\n',
      { rule: 'home/unknown-section', line: 3, column: 6, hint: 'section: kota' },
    ],
    [
      'a section that stands twice',
      'strips:\n  - {section: kota}\n  - {section: kota}\n',
      { rule: 'home/section-twice', line: 3, column: 6 },
    ],
    [
      'an unknown key',
      'leed: {newest: kota}\n',
      {
        rule: 'settings/unknown-key',
        line: 1,
        column: 1,
        message: 'there is no key “leed”; did you mean “lead”?',
        hint: 'lead: {newest: kota}',
      },
    ],
    [
      'an unknown key of a slot',
      'lead: {stori: a}\n',
      { rule: 'settings/unknown-key', line: 1, column: 8, hint: 'story: a' },
    ],
    [
      'a slot of nothing',
      'lead: {}\n',
      {
        rule: 'home/slot',
        line: 1,
        column: 1,
        message: '“lead” names neither a story nor a rule',
        hint: 'newest: all',
      },
    ],
    [
      'a slot that is a word',
      'lead: 2026/11/satu\n',
      {
        rule: 'settings/value',
        line: 1,
        column: 1,
        hint: 'lead: {story: 2026/11/tambangan-beroperasi-lagi}',
      },
    ],
    [
      'too many in the list of the newest',
      'newest: 90\n',
      {
        rule: 'settings/value',
        line: 1,
        column: 1,
        message: '“newest” is at most 30',
        hint: 'newest: 30',
      },
    ],
    [
      'a part that nobody knows',
      'without: [esai]\n',
      { rule: 'settings/value', line: 1, column: 11 },
    ],
    [
      'a banner without an end',
      BANNER.replace(/ {2}until.*\n/, ''),
      {
        rule: 'settings/value',
        message: '“banner.until” is missing',
        hint: 'until: 2026-11-28T15:00',
      },
    ],
    [
      'a banner that ends before it begins',
      BANNER.replace('T15:00', 'T08:00'),
      {
        rule: 'home/banner-order',
        line: 5,
        column: 3,
        message: 'the banner would be gone before it appears',
        hint: 'until: 2026-11-28T23:59',
      },
    ],
    [
      'a banner’s date that is none',
      BANNER.replace('2026-11-28T09:00', '28 November'),
      { rule: 'home/date', line: 4, column: 3, hint: 'from: 2026-11-28T07:30' },
    ],
    [
      'a day that there is not',
      BANNER.replace('2026-11-28T15', '2026-11-31T15'),
      { rule: 'home/date', line: 5, column: 3, hint: 'until: 2026-11-30T15:00' },
    ],
  ])('is refused for %s, with place and corrected line', (_name, text, problem) => {
    expect(parse(text)).toMatchObject([
      { severity: 'error', file: 'content/home.yaml', ...problem },
    ]);
  });

  it('reports every mistake at once', () => {
    const problems = parse(
      `${BANNER.replace('T15:00', 'T08:00')}lead: {story: a}\nessay: {story: a}\nsecond: [{newest: kotaa}]\n`,
    );
    expect(Array.isArray(problems) ? problems.map(({ rule }) => rule).sort() : problems).toEqual([
      'home/banner-order',
      'home/story-twice',
      'home/unknown-section',
    ]);
  });
});
