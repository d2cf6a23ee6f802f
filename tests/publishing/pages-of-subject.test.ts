import { describe, expect, it } from 'vitest';
import { pagesOfSubject, type SubjectFacts } from '../../src/publishing/plan/pages-of-subject.ts';

/** A paper of which nothing is there. */
const NOTHING: SubjectFacts = {
  storiesIn: () => 0,
  addressOf: () => undefined,
  adPlaces: () => [],
  sectionExists: () => false,
  monthHasStories: () => false,
  personHasPage: () => false,
  standingPageExists: () => false,
  mastheadExists: () => false,
  partners: () => [],
  searchExists: () => false,
};
const yes = (): boolean => true;
const pages = (subject: string, facts: Partial<SubjectFacts> = {}): string[] =>
  pagesOfSubject(subject, { ...NOTHING, ...facts }).map(
    ({ address, kind }) => `${kind} ${address}`,
  );
const feedsOf = (base: string): string[] =>
  ['xml', 'atom', 'json'].map((format) => `feed ${format} ${base}umpan.${format}`);

describe('the pages of a thing', () => {
  it.each<[subject: string, facts: Partial<SubjectFacts>, pages: string[]]>([
    ['masthead', { mastheadExists: yes }, ['masthead /redaksi/']],
    ['page/tentang', { standingPageExists: yes }, ['standing /tentang/']],
    ['section/kota', { sectionExists: yes }, ['section /kota/', ...feedsOf('/kota/')]],
    ['tag/padi', { storiesIn: () => 1 }, ['tag /tag/padi/', ...feedsOf('/tag/padi/')]],
    ['author/ani', { personHasPage: yes }, ['author /penulis/ani/', ...feedsOf('/penulis/ani/')]],
    [
      'series/banjir',
      { storiesIn: () => 1 },
      ['series /seri/banjir/', ...feedsOf('/seri/banjir/')],
    ],
    ['day/2026-11-28', { storiesIn: () => 1 }, ['day /indeks/2026/11/28/']],
    [
      'month/2026-11',
      { monthHasStories: yes },
      ['month /indeks/2026/11/', 'sitemap /sitemap/2026-11.xml'],
    ],
    ['story/2026/11/banjir', { addressOf: (id) => `/${id}/` }, ['story /2026/11/banjir/']],
  ])('%s are there as long as it is', (subject, facts, expected) => {
    expect(pages(subject, facts)).toEqual(expected);
    expect(pages(subject)).toEqual([]);
  });

  it('know what they exist for', () => {
    expect(pagesOfSubject('tag/padi', { ...NOTHING, storiesIn: () => 60 })).toSatisfy(
      (found: ReturnType<typeof pagesOfSubject>) =>
        found.every(({ subject }) => subject === 'tag/padi'),
    );
  });

  it.each([
    [59, 0],
    [60, 1],
    [90, 2],
  ])('have, for %i stories, an archive of %i pages', (stories, archive) => {
    const found = pages('section/kota', { sectionExists: yes, storiesIn: () => stories });
    expect(found.filter((page) => page.startsWith('sectionArchive '))).toEqual(
      Array.from({ length: archive }, (_, index) => `sectionArchive /kota/arsip/${index + 1}/`),
    );
  });

  it('are asked of a section’s existence, not of its stories', () => {
    expect(pages('section/kota', { storiesIn: () => 5 })).toEqual([]);
  });

  it('are none for the text that a paper adds to its page on privacy', () => {
    expect(pages('page/privasi', { standingPageExists: yes })).toEqual([]);
  });

  it('are none for what is no such thing', () => {
    expect(pages('all', { storiesIn: () => 5 })).toEqual([]);
    expect(pages('constructor/x', { storiesIn: () => 5 })).toEqual([]);
  });

  it('are, for the site, those that every paper has', () => {
    expect(pages('site')).toEqual([
      'home /',
      'notFound /404/',
      'months /indeks/',
      'corrections /ralat/',
      'privacy /privasi/',
      'robots /robots.txt',
      'sitemaps /sitemap.xml',
      'newsSitemap /sitemap/berita.xml',
      'frontsSitemap /sitemap/halaman.xml',
      'feeds /umpan/',
      'feed xml /umpan.xml',
      'feed atom /umpan.atom',
      'feed json /umpan.json',
      'correctionsFeed xml /ralat/umpan.xml',
      'correctionsFeed atom /ralat/umpan.atom',
      'correctionsFeed json /ralat/umpan.json',
    ]);
  });

  it('are, for the site, also those that its settings ask for', () => {
    const more = pages('site', {
      searchExists: yes,
      partners: () => ['kabar'],
      adPlaces: () => ['home', 'story'],
    });
    expect(more.filter((page) => !pages('site').includes(page))).toEqual([
      'search /cari/',
      'partnerFeed xml /umpan/kabar.xml',
      'partnerFeed atom /umpan/kabar.atom',
      'partnerFeed json /umpan/kabar.json',
      'ad /ruang-iklan/home/',
      'ad /ruang-iklan/story/',
    ]);
  });
});
