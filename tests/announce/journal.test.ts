import { describe, expect, it } from 'vitest';
import { addChanges } from '../../src/announce/add-changes.ts';
import type { Change } from '../../src/announce/change.ts';
import { isFeed } from '../../src/announce/is-feed.ts';
import { isPageForSearch } from '../../src/announce/is-page-for-search.ts';
import { listingChange } from '../../src/announce/listing-change.ts';
import { mergeChange } from '../../src/announce/merge-change.ts';
import { noteAttempt } from '../../src/announce/note-attempt.ts';
import { noteConfirmed } from '../../src/announce/note-confirmed.ts';
import { parseJournal } from '../../src/announce/parse-journal.ts';
import { receiversOf } from '../../src/announce/receivers-of.ts';

const HUB = 'https://hub.example/';
const receivers = receiversOf({ hubs: [HUB, HUB], indexNow: 'kunci-uji-1' });
const EMPTY = parseJournal(undefined);
const build = (journal: typeof EMPTY, changes: Record<string, Change>, leftOut = 0): typeof EMPTY => addChanges(journal, { changes: new Map(Object.entries(changes)), leftOut, receivers });

describe('two changes of an address that nobody was told of', () => {
  it.each<[Change | undefined, Change, Change | undefined]>([
    [undefined, 'added', 'added'],
    [undefined, 'removed', 'removed'],
    ['added', 'changed', 'added'],
    ['added', 'removed', undefined],
    ['changed', 'removed', 'removed'],
    ['changed', 'added', 'changed'],
    ['removed', 'added', 'changed'],
    ['removed', 'changed', 'changed'],
  ])('%s, then %s: %s is told', (before, now, told) => {
    expect(mergeChange(before, now)).toBe(told);
  });
});

describe('the journal', () => {
  it('gives feeds to hubs and pages to IndexNow, each receiver once, in the order of their paths', () => {
    const journal = build(EMPTY, { 'umpan.xml': 'changed', 'kota/index.html': 'changed', '2026/11/satu/index.html': 'added', 'sitemap.xml': 'changed', 'foto/a.jpg': 'added' });
    expect(journal.pending).toEqual({ [HUB]: { 'umpan.xml': { change: 'changed', build: 1 } }, indexnow: { '2026/11/satu/index.html': { change: 'added', build: 1 }, 'kota/index.html': { change: 'changed', build: 1 } } });
    expect(Object.keys(journal.pending['indexnow'] ?? {})).toEqual(['2026/11/satu/index.html', 'kota/index.html']);
  });

  it('gathers several builds, and forgets what came and went', () => {
    let journal = build(EMPTY, { 'a/index.html': 'added', 'b/index.html': 'changed' }, 5);
    journal = build(journal, { 'a/index.html': 'removed', 'b/index.html': 'removed' }, 2);
    expect(journal.pending['indexnow']).toEqual({ 'b/index.html': { change: 'removed', build: 2 } });
    expect(journal.leftOut).toBe(7);
  });

  it('forgets who is no receiver any more, and begins with a new one at the build', () => {
    const journal = build(EMPTY, { 'umpan.xml': 'changed' });
    const next = addChanges(journal, { changes: new Map([['kota/umpan.json', 'changed']]), leftOut: 0, receivers: receiversOf({ hubs: ['https://lain.example/'] }) });
    expect(next.pending).toEqual({ 'https://lain.example/': { 'kota/umpan.json': { change: 'changed', build: 2 } } });
  });

  it('keeps what a later build changed again while it was being announced', () => {
    const before = build(EMPTY, { 'a/index.html': 'changed', 'b/index.html': 'changed' });
    const after = noteConfirmed(build(before, { 'b/index.html': 'changed' }), 'indexnow', new Map([['a/index.html', 1], ['b/index.html', 1]]));
    expect(after.pending['indexnow']).toEqual({ 'b/index.html': { change: 'changed', build: 2 } });
  });

  it('tells that an address went of which a receiver may have heard, though it never answered', () => {
    const asked = noteAttempt(build(EMPTY, { 'a/index.html': 'added' }), 'indexnow');
    expect(build(asked, { 'a/index.html': 'removed' }).pending['indexnow']).toEqual({ 'a/index.html': { change: 'removed', build: 2 } });
  });

  it.each(['', '{', '[]', '{"version":2}', '{"version":1,"builds":0,"leftOut":0,"taken":"","pending":{"indexnow":{"a":{"change":"lost","build":1}}}}'])('begins anew when it is damaged: %s', (text) => {
    expect(parseJournal(text)).toEqual(EMPTY);
  });
});

describe('what is told', () => {
  it('to hubs: feeds, by their names', () => {
    expect(['umpan.xml', 'umpan.atom', 'umpan.json', 'kota/umpan.xml'].filter(isFeed)).toHaveLength(4);
    expect(['umpan.xml/index.html', 'umpan/index.html', 'umpan.xml.gz', 'kotaumpan.xml', 'sitemap.xml'].filter(isFeed)).toEqual([]);
  });

  it('to search engines: pages, but not the one for what is not found, nor frames of advertisements', () => {
    expect(['index.html', 'kota/index.html', '404.html', 'ruang-iklan/home/index.html', 'robots.txt', 'kunci-uji-1.txt', 'xindex.html'].filter(isPageForSearch)).toEqual(['index.html', 'kota/index.html']);
  });

  it('of a page: whether it enters, stays on or leaves the lists of search engines', () => {
    expect([listingChange(false, true), listingChange(true, true), listingChange(true, false), listingChange(false, false)]).toEqual(['added', 'changed', 'removed', undefined]);
  });
});
