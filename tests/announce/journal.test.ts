import { describe, expect, it } from 'vitest';
import { addChanges, mergeChange } from '../../src/announce/add-changes.ts';
import { ABSENT, UNKNOWN } from '../../src/announce/change.ts';
import { isFeed } from '../../src/announce/is-feed.ts';
import { isPageForSearch } from '../../src/announce/is-page-for-search.ts';
import { noteAttempt, noteConfirmed } from '../../src/announce/note-result.ts';
import { parseJournal } from '../../src/announce/parse-journal.ts';
import { receiversOf } from '../../src/announce/receivers-of.ts';

const HUB = 'https://hub.example/';
const receivers = receiversOf({ hubs: [HUB, HUB], indexNow: 'kunci-uji-1' });
const EMPTY = parseJournal(undefined);
/** A build whose files had other bytes before: `ab` went from a to b, `-a` is new, `a-` gone. */
const change = (letters: string): { before: string; now: string } => ({
  before: letters.charAt(0).replace('-', ABSENT),
  now: letters.charAt(1).replace('-', ABSENT),
});
const build = (journal: typeof EMPTY, changes: Record<string, string>, leftOut = 0): typeof EMPTY =>
  addChanges(journal, {
    changes: new Map(Object.entries(changes).map(([path, letters]) => [path, change(letters)])),
    leftOut,
    receivers,
  });

describe('two changes of a file that nobody was told of are one:', () => {
  it.each([
    ['', 'ab', 'ab'],
    ['', 'a-', 'a-'],
    ['-a', 'ab', '-b'],
    ['-a', 'a-', 'nothing'],
    ['ab', 'b-', 'a-'],
    ['ab', 'ba', 'nothing'],
    ['ab', 'bc', 'ac'],
    ['a-', '-b', 'ab'],
    ['a-', '-a', 'nothing'],
    ['?b', 'b-', '?-'],
    ['?b', 'ba', '?a'],
  ])('%s and %s are %s', (earlier, later, one) => {
    expect(mergeChange(earlier === '' ? undefined : change(earlier), change(later))).toEqual(
      one === 'nothing' ? undefined : change(one),
    );
  });
});

describe('the journal', () => {
  it('gives feeds to hubs and pages to IndexNow, each receiver once, in the order of their paths', () => {
    const journal = build(EMPTY, {
      'umpan.xml': 'ab',
      'kota/index.html': 'ab',
      '2026/11/satu/index.html': '-a',
      'sitemap.xml': 'ab',
      'foto/a.jpg': '-a',
    });
    expect(journal.pending).toEqual({
      [HUB]: { 'umpan.xml': { before: 'a', now: 'b', build: 1 } },
      indexnow: {
        '2026/11/satu/index.html': { before: '', now: 'a', build: 1 },
        'kota/index.html': { before: 'a', now: 'b', build: 1 },
      },
    });
    expect(Object.keys(journal.pending['indexnow'] ?? {})).toEqual([
      '2026/11/satu/index.html',
      'kota/index.html',
    ]);
  });

  it('gathers several builds, and forgets what came and went', () => {
    let journal = build(EMPTY, { 'a/index.html': '-a', 'b/index.html': 'ab' }, 5);
    journal = build(journal, { 'a/index.html': 'a-', 'b/index.html': 'b-' }, 2);
    expect(journal.pending['indexnow']).toEqual({
      'b/index.html': { before: 'a', now: '', build: 2 },
    });
    expect(journal.leftOut).toBe(2);
  });

  it('forgets who is no receiver any more, and begins with a new one at the build', () => {
    const journal = build(EMPTY, { 'umpan.xml': 'ab' });
    const next = addChanges(journal, {
      changes: new Map([['kota/umpan.json', change('ab')]]),
      leftOut: 0,
      receivers: receiversOf({ hubs: ['https://lain.example/'] }),
    });
    expect(next.pending).toEqual({
      'https://lain.example/': { 'kota/umpan.json': { before: 'a', now: 'b', build: 2 } },
    });
  });

  it('keeps what a later build changed again while it was being announced', () => {
    const before = build(EMPTY, { 'a/index.html': 'ab', 'b/index.html': 'ab' });
    const after = noteConfirmed(
      build(before, { 'b/index.html': 'bc' }),
      'indexnow',
      new Map([
        ['a/index.html', 1],
        ['b/index.html', 1],
      ]),
    );
    expect(after.pending['indexnow']).toEqual({
      'b/index.html': { before: 'a', now: 'c', build: 2 },
    });
  });

  it('tells that an address went, or is as it was, of which a receiver may have heard otherwise, though it never answered', () => {
    const asked = noteAttempt(
      build(EMPTY, { 'a/index.html': '-a', 'b/index.html': 'ab' }),
      'indexnow',
    );
    expect(
      build(asked, { 'a/index.html': 'a-', 'b/index.html': 'ba' }).pending['indexnow'],
    ).toEqual({
      'a/index.html': { before: UNKNOWN, now: ABSENT, build: 2 },
      'b/index.html': { before: UNKNOWN, now: 'a', build: 2 },
    });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"builds":0,"leftOut":0,"taken":"","pending":{"indexnow":{"a":{"before":"","build":1}}}}',
  ])('begins anew when it is damaged: %s', (text) => {
    expect(parseJournal(text)).toEqual(EMPTY);
  });
});

describe('what is told', () => {
  it('to hubs: feeds, by their names', () => {
    expect(['umpan.xml', 'umpan.atom', 'umpan.json', 'kota/umpan.xml'].filter(isFeed)).toHaveLength(
      4,
    );
    expect(
      [
        'umpan.xml/index.html',
        'umpan/index.html',
        'umpan.xml.gz',
        'kotaumpan.xml',
        'sitemap.xml',
      ].filter(isFeed),
    ).toEqual([]);
  });

  it('to search engines: pages, but not the one for what is not found, nor frames of advertisements', () => {
    expect(
      [
        'index.html',
        'kota/index.html',
        '404.html',
        'ruang-iklan/home/index.html',
        'robots.txt',
        'kunci-uji-1.txt',
        'xindex.html',
      ].filter(isPageForSearch),
    ).toEqual(['index.html', 'kota/index.html']);
  });
});
