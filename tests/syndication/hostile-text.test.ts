import { spawnSync } from 'node:child_process';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { jsonLdGraph } from '../../src/layouts/json-ld-graph.ts';
import { escapeHtml } from '../../src/html/escape-html.ts';
import { feedHtml } from '../../src/syndication/feed-html.ts';
import { feedJson } from '../../src/syndication/feed-json.ts';
import { feedXml } from '../../src/syndication/feed-xml.ts';
import type { FeedDocument } from '../../src/syndication/feed.ts';
import { newsSitemapXml } from '../../src/syndication/sitemap-xml.ts';
import { xmlText } from '../../src/syndication/xml-text.ts';
import { HOSTILE_PIECES, hostileTexts } from '../hostile-texts.ts';

const ZONE = 'Asia/Jakarta';
const NOON = Date.UTC(2026, 10, 28, 5);
const SITE = 'https://koran.example/';
const TEXTS = hostileTexts(10_000);

const feed: FeedDocument = {
  title: HOSTILE_PIECES.join(''),
  description: HOSTILE_PIECES.join(''),
  language: 'id',
  author: { name: HOSTILE_PIECES.join(''), address: SITE },
  home: SITE,
  self: `${SITE}umpan.xml`,
  hubs: [],
  entries: TEXTS.map((text, index) => ({
    guid: `urn:uuid:${index}`,
    address: `${SITE}${index}/`,
    title: text,
    summary: text,
    language: 'id',
    published: NOON,
    modified: NOON,
    // Between tags the site's HTML leaves a “>” as it is.
    html: feedHtml(
      `<p title="${escapeHtml(text)}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
      { page: `${SITE}${index}/`, site: SITE },
    ),
    authors: [{ name: text, address: `${SITE}penulis/x/` }],
    tags: [text],
  })),
};

/** What xmllint (libxml2) says of a document that is not well formed; empty when it is. */
const complaints = (xml: string): string =>
  spawnSync('xmllint', ['--nonet', '--noout', '--huge', '-'], { input: xml, encoding: 'utf8' })
    .stderr;
/** The reader gives an object for an element that is empty. */
const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

describe('ten thousand hostile texts in titles, summaries, bodies, names and tags', () => {
  it.each(['xml', 'atom'] as const)(
    'leave the feed “%s” well formed, and each title what it was',
    async (format) => {
      const xml = feedXml(feed, format);
      expect(complaints(xml)).toBe('');
      const { items } = await new Parser().parseString(xml);
      expect(items).toHaveLength(TEXTS.length);
      const expected = TEXTS.map((text) =>
        (format === 'xml' ? xmlText(text) : escapeHtml(xmlText(text))).trim(),
      );
      expect(items.map(({ title }) => said(title))).toEqual(expected);
      if (format === 'xml')
        expect(
          items.map(({ categories, creator }) => [said(categories?.[0]), said(creator)]),
        ).toEqual(expected.map((text) => [text, text]));
    },
  );

  it('leave the JSON feed what JSON reads', () => {
    const { items } = JSON.parse(feedJson(feed, ZONE)) as {
      items: { title: string; tags: string[]; authors: { name: string }[] }[];
    };
    // A half of a pair is written as its escape, and read back as it was.
    expect(items.map(({ title }) => title)).toEqual(TEXTS);
    expect(items.map(({ tags, authors }) => [tags[0], authors[0]?.name])).toEqual(
      TEXTS.map((text) => [text, text]),
    );
  });

  it('leave the sitemap for news well formed', () => {
    const xml = newsSitemapXml(
      TEXTS.map((title, index) => ({
        address: `${SITE}${index}/`,
        title,
        date: NOON,
        language: 'id',
      })),
      { name: HOSTILE_PIECES.join(''), zone: ZONE, home: SITE },
    );
    expect(complaints(xml)).toBe('');
  });

  it('leave structured data within its element, and read as it was', () => {
    const text = jsonLdGraph(TEXTS.map((name) => ({ '@type': 'Thing', name })));
    expect(text).not.toMatch(/[<]/);
    expect(
      (JSON.parse(text) as { '@graph': { name: string }[] })['@graph'].map(({ name }) => name),
    ).toEqual(TEXTS);
  });
});
