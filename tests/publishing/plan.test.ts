import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArchiveReader } from '../../src/archive/queries/archive-reader.ts';
import { callOf } from '../../src/archive/queries/rerun-query.ts';
import { sectionList, tagList } from '../../src/archive/store/list-names.ts';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { resultDigest } from '../../src/archive/tracking/result-digest.ts';
import { CLOCK_SCOPE, membersScope } from '../../src/archive/tracking/scopes.ts';
import { enumeratePages } from '../../src/publishing/plan/enumerate-pages.ts';
import { keptPages } from '../../src/publishing/plan/kept-pages.ts';
import { plan, type Plan, type PlanOptions } from '../../src/publishing/plan/plan.ts';
import { PAGE_KINDS, type PageKind } from '../../src/publishing/project/page-kinds.ts';
import { PageWriter } from '../../src/publishing/render/page-writer.ts';
import type { NotedRead } from '../../src/publishing/render/render-protocol.ts';
import { addStory, smallArchive, invalidate } from './small-archive.ts';

const NOW = Date.parse('2026-11-28T09:00+07:00');
const CODES = Object.fromEntries(Object.keys(PAGE_KINDS).map((kind) => [kind, 'old'])) as Record<
  PageKind,
  string
>;
const STYLE = '_astro/gaya.css';
const STORY = '/2026/11/banjir/';
const MONTHS = '/indeks/';

let db: DatabaseSync;
beforeEach(() => {
  db = smallArchive();
  addStory(db, { id: '2026/11/banjir', date: NOW, lists: [sectionList('kota'), 'day/2026-11-28'] });
});

const planned = (options: Partial<PlanOptions> = {}): Plan =>
  plan({
    db,
    builtAt: NOW,
    codeHashes: CODES,
    assets: new Set([STYLE]),
    corrupt: new Set(),
    ...options,
  });
/** What is drawn and why. */
const reasons = ({ stale }: Plan): Record<string, string> =>
  Object.fromEntries(stale.map(({ address, reason }) => [address, reason]));

/** Publishes all that is planned; the page of months has made `reads`, all pages link the style. */
function publish(reads: readonly NotedRead[] = []): void {
  const { stale } = planned();
  new PageWriter(db, CODES, new Map(stale.map((page) => [page.address, page]))).take(
    {
      pages: stale.map(({ address }) => ({
        address,
        digest: `bytes of ${address}`,
        assets: [STYLE],
        reads: address === MONTHS ? reads.map(({ id }) => id) : [],
      })),
      reads: [...reads],
      failures: [],
    },
    0,
  );
  writeMeta(db, 'published', '1');
  writeMeta(db, 'codes', JSON.stringify(CODES));
}

/** A question as a page asks it, with its answer of this moment. */
function asked(name: 'edition' | 'months', builtAt = NOW): NotedRead {
  let noted: NotedRead | undefined;
  const reader = new ArchiveReader(db, builtAt, (call, args, answer, dependencies) => {
    noted = { id: 1, call: callOf(call, args), digest: resultDigest(answer), dependencies };
  });
  reader[name]();
  if (noted === undefined) throw new Error(`${name} was not noted`);
  return noted;
}

describe('what is drawn', () => {
  it('is everything, at first', () => {
    const { stale, removed } = planned();
    expect(stale.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', STORY, '/kota/', '/opini/', '/indeks/2026/11/28/', MONTHS]),
    );
    expect(
      stale.every(({ digest, reason }) => digest === undefined && reason === 'it is new'),
    ).toBe(true);
    expect(removed).toEqual([]);
  });

  it('is nothing, when nothing changed', () => {
    publish([asked('months')]);
    expect(planned()).toEqual({ stale: [], removed: [] });
  });

  it('is what is new, of what was touched', () => {
    publish();
    addStory(db, { id: '2026/11/surut', date: NOW });
    addStory(db, { id: '2026/11/untouched', date: NOW });
    invalidate(db, { subject: 'story/2026/11/surut' });
    expect(reasons(planned())).toEqual({ '/2026/11/surut/': 'it is new' });
  });

  it('is what is damaged, and a page at that; with the digest of what was published', () => {
    publish();
    const { stale } = planned({ corrupt: new Set([STORY, 'foto/x.jpg', '/no/page/']) });
    expect(stale).toEqual([
      {
        address: STORY,
        kind: 'story',
        subject: 'story/2026/11/banjir',
        digest: `bytes of ${STORY}`,
        reason: 'its file in dist/ is not as it was written',
      },
    ]);
  });

  it('is every page of a kind whose code changed', () => {
    publish();
    expect(reasons(planned({ codeHashes: { ...CODES, section: 'new' } }))).toEqual({
      '/kota/': `its code changed (${PAGE_KINDS.section})`,
      '/opini/': `its code changed (${PAGE_KINDS.section})`,
    });
  });

  it('is every page that links what is no longer made', () => {
    publish();
    db.prepare(`UPDATE page SET assets = '[]' WHERE address <> ?`).run(STORY);
    expect(reasons(planned({ assets: new Set() }))).toEqual({
      [STORY]: `it links ${STYLE}, which is no longer made`,
    });
  });

  describe('is what asked something', () => {
    const members = membersScope('all');

    it('of which the answer is another', () => {
      publish([asked('months')]);
      addStory(db, { id: '2026/10/lama', date: NOW, lists: ['day/2026-10-01'] });
      invalidate(db, { space: members, at: NOW });
      expect(reasons(planned())).toEqual({ [MONTHS]: 'months() has another answer' });
    });

    it('but not while nobody touched where the answer came from', () => {
      publish([asked('months')]);
      addStory(db, { id: '2026/10/lama', date: NOW, lists: ['day/2026-10-01'] });
      invalidate(db, { space: membersScope('tag/other'), at: NOW });
      expect(reasons(planned())).toEqual({});
    });

    it('but not when the answer is the same', () => {
      publish([asked('months')]);
      invalidate(db, { space: members, at: NOW });
      expect(reasons(planned())).toEqual({});
    });

    it.each<[string, number, boolean]>([
      ['before its span of dates', 99, false],
      ['at the beginning of it', 100, true],
      ['at its end', 200, true],
      ['after it', 201, false],
    ])('or touched %s', (_name, at, isStale) => {
      publish([{ ...asked('months'), digest: 'another', dependencies: [[members, 100, 200]] }]);
      invalidate(db, { space: members, at });
      expect(Object.keys(reasons(planned()))).toEqual(isStale ? [MONTHS] : []);
    });

    it('of the clock, which is another in every build that touches it', () => {
      publish([asked('edition')]);
      invalidate(db, { space: CLOCK_SCOPE });
      expect(reasons(planned())).toEqual({});
      expect(reasons(planned({ builtAt: NOW + 86_400_000 }))).toEqual({
        [MONTHS]: 'edition() has another answer',
      });
    });
  });

  it('is told for its first reason alone', () => {
    publish([{ ...asked('months'), digest: 'another' }]);
    invalidate(db, { space: membersScope('all'), at: NOW });
    expect(
      reasons(planned({ corrupt: new Set([MONTHS]), codeHashes: { ...CODES, months: 'new' } })),
    ).toEqual({ [MONTHS]: 'its file in dist/ is not as it was written' });
  });

  it('is never what leaves', () => {
    publish();
    db.exec(`UPDATE story SET visible = 0`);
    invalidate(db, { subject: 'story/2026/11/banjir' });
    expect(planned({ corrupt: new Set([STORY]), codeHashes: { ...CODES, story: 'new' } })).toEqual({
      stale: [],
      removed: [STORY],
    });
  });
});

describe('pages that come and go', () => {
  it('are those of touched things alone, unless everything is looked at', () => {
    publish();
    addStory(db, { id: '2026/11/surut', date: NOW, lists: [tagList('sungai')] });
    expect(enumeratePages(db, false)).toEqual({ added: [], removed: [] });
    invalidate(db, { subject: tagList('sungai') });
    const addresses = enumeratePages(db, false).added.map(({ address }) => address);
    expect(addresses).toEqual([
      '/tag/sungai/',
      '/tag/sungai/umpan.xml',
      '/tag/sungai/umpan.atom',
      '/tag/sungai/umpan.json',
    ]);
    const all = enumeratePages(db, true).added.map(({ address }) => address);
    expect(all).toEqual(expect.arrayContaining([...addresses, '/2026/11/surut/', STORY, '/']));
    expect(new Set(all).size).toBe(all.length);
  });

  it('include the month of a day that was touched', () => {
    publish();
    db.exec(`DELETE FROM list WHERE name = 'day/2026-11-28'`);
    invalidate(db, { subject: 'day/2026-11-28' });
    expect(enumeratePages(db, false)).toEqual({
      added: [],
      removed: ['/indeks/2026/11/', '/indeks/2026/11/28/', '/sitemap/2026-11.xml'],
    });
  });

  it('do not go where another takes the address over', () => {
    publish();
    db.exec(`UPDATE story SET id = '2026/11/lain'`);
    invalidate(db, { subject: 'story/2026/11/banjir' });
    invalidate(db, { subject: 'story/2026/11/lain' });
    expect(enumeratePages(db, false)).toEqual({
      added: [{ address: STORY, kind: 'story', subject: 'story/2026/11/lain' }],
      removed: [],
    });
  });

  it('stay as pages that are published, where their files were mended and they do not leave', () => {
    publish();
    expect(
      keptPages(
        db,
        ['2026/11/banjir/index.html', 'index.html', '404.html', 'foto/x.jpg', 'kota/index.html'],
        ['/kota/'],
      ),
    ).toEqual([STORY, '/', '/404/']);
  });
});
