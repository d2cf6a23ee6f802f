import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { formerRedirects } from '../../src/publishing/redirects/former-redirects.ts';
import { addStory, smallArchive } from './small-archive.ts';

const DATE = Date.parse('2026-11-01T08:00+07:00');
const DAY = 86_400_000;

let db: DatabaseSync;
beforeEach(() => {
  db = smallArchive();
});

interface Former {
  /** Where its story lies since, its id without `articles/` and `.md`. */
  at: string;
  slug: string;
  section?: string;
  /** The id that it gave itself. */
  id?: string;
  date?: number;
  until?: number;
  replaced?: number;
}
/** A version of a story that another replaced, the last one last. */
function former({ at, slug, id, section = 'kota', date = DATE, ...moments }: Former): void {
  db.prepare(
    'INSERT INTO former (path, name, named, slug, section, date, until, replaced) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    `articles/${at}.md`,
    id ?? at,
    Number(id !== undefined),
    slug,
    section,
    date,
    moments.until ?? null,
    moments.replaced ?? DATE + 5 * DAY,
  );
}
/** Patterns that were given up, each with the moment; `card` tells a story’s section. */
function gaveUp(...patterns: { pattern: string; until: number }[]): void {
  writeMeta(db, 'history', JSON.stringify({ patterns }));
  db.exec(`UPDATE story SET card = '{"section":"kota"}'`);
}
const redirects = (more: { clock?: number } = {}): Record<string, string> =>
  Object.fromEntries(
    formerRedirects(db, { permalink: '/:year/:month/:slug/', zone: 'Asia/Jakarta', ...more }),
  );

describe('what history leads on', () => {
  it('is the address of every version that readers saw, to where its file lies now', () => {
    addStory(db, { id: '2026/11/banjir', date: DATE });
    former({ at: '2026/11/banjir', slug: 'hujan' });
    former({ at: '2026/11/banjir', slug: 'air', date: Date.parse('2026-10-31T20:00Z') });
    expect(redirects()).toEqual({
      '/2026/11/hujan/': '/2026/11/banjir/',
      '/2026/11/air/': '/2026/11/banjir/',
    });
  });

  it.each<[string, Omit<Former, 'at' | 'slug'>]>([
    ['was replaced before its time', { replaced: DATE }],
    ['was to go before it came', { until: DATE }],
  ])('is none that %s', (_name, version) => {
    addStory(db, { id: 'banjir', date: DATE });
    former({ at: 'banjir', slug: 'hujan', ...version });
    expect(redirects()).toEqual({});
  });

  it('leads to nothing that is hidden or gone', () => {
    addStory(db, { id: 'banjir', date: DATE, visible: false });
    former({ at: 'banjir', slug: 'hujan' });
    former({ at: 'lain', slug: 'lama' });
    expect(redirects()).toEqual({});
  });

  it('follows the id that a version gave itself, before its file', () => {
    addStory(db, { id: 'tetap', date: DATE });
    addStory(db, { id: 'banjir', date: DATE });
    former({ at: 'banjir', slug: 'hujan', id: 'tetap' });
    former({ at: 'banjir', slug: 'air', id: 'hilang' });
    expect(redirects()).toEqual({ '/2026/11/hujan/': '/tetap/', '/2026/11/air/': '/banjir/' });
  });

  it('follows a file’s place to a story that names itself after it', () => {
    addStory(db, { id: 'banjir', date: DATE });
    db.exec(`UPDATE story SET path = 'articles/lain.md', named = 1`);
    former({ at: 'banjir', slug: 'hujan' });
    expect(redirects()).toEqual({ '/2026/11/hujan/': '/banjir/' });
    db.exec('UPDATE story SET named = 0');
    expect(redirects()).toEqual({});
  });

  it('is, of two stories that had one address, the one that left it last', () => {
    addStory(db, { id: 'banjir', date: DATE });
    addStory(db, { id: 'surut', date: DATE });
    former({ at: 'banjir', slug: 'air' });
    former({ at: 'surut', slug: 'air' });
    expect(redirects()).toEqual({ '/2026/11/air/': '/surut/' });
  });

  describe('under patterns that were given up', () => {
    beforeEach(() => {
      addStory(db, { id: 'banjir', date: DATE });
    });

    it('is the address of every story that was there by then', () => {
      addStory(db, { id: 'surut', date: DATE + 3 * DAY });
      gaveUp(
        { pattern: '/:section/:slug/', until: DATE + DAY },
        { pattern: '/arsip/:slug/', until: DATE + 9 * DAY },
      );
      expect(redirects()).toEqual({
        '/kota/banjir/': '/banjir/',
        '/arsip/banjir/': '/banjir/',
        '/arsip/surut/': '/surut/',
      });
    });

    it('is that of a version under each that was in force while it stood', () => {
      gaveUp(
        { pattern: '/a/:slug/', until: DATE },
        { pattern: '/b/:slug/', until: DATE + 2 * DAY },
        { pattern: '/c/:slug/', until: DATE + 9 * DAY },
      );
      former({ at: 'banjir', slug: 'hujan', replaced: DATE + 5 * DAY });
      expect(Object.keys(redirects()).filter((from) => from.endsWith('/hujan/'))).toEqual([
        '/b/hujan/',
        '/c/hujan/',
      ]);
    });

    it('is any, for a paper whose clock stands still', () => {
      gaveUp({ pattern: '/a/:slug/', until: DATE - DAY });
      expect(redirects()).toEqual({});
      expect(redirects({ clock: DATE + DAY })).toEqual({ '/a/banjir/': '/banjir/' });
      expect(redirects({ clock: DATE - DAY })).toEqual({});
    });
  });
});
