import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedJson } from '../../src/syndication/feed-json.ts';
import { feedXml } from '../../src/syndication/feed-xml.ts';
import type { FeedDocument, FeedEntry } from '../../src/syndication/feed.ts';
import { samplePaper, type SamplePaper } from '../browser/sample-paper.ts';
import { atomFaults, jsonFaults, rssFaults } from './feed-rules.ts';

const NOON = Date.UTC(2026, 10, 28, 5);
const HUBS = ['https://hub.example/', 'https://lain.example/?a=1&b=2'];
const entry: FeedEntry = {
  guid: 'urn:uuid:0ee230e0-16d5-8d47-a977-4dc1a3214ec7',
  address: 'https://koran.example/2026/11/satu/',
  title: 'Satu & dua',
  html: '<p>Isi.</p>',
  published: NOON,
  modified: NOON,
  language: 'id',
  authors: [],
  tags: ['a & b'],
  audio: {
    address: 'https://koran.example/suara/wawancara.mp3?a=1&b=2',
    type: 'audio/mpeg',
    bytes: 1234,
  },
};
const FEED: FeedDocument = {
  title: 'Koran',
  description: 'Kabar',
  language: 'id',
  author: { name: 'Koran & Kabar', address: 'https://koran.example/' },
  home: 'https://koran.example/',
  self: 'https://koran.example/umpan.xml',
  hubs: HUBS,
  entries: [
    entry,
    {
      ...entry,
      guid: 'urn:uuid:0ee230e0-16d5-8d47-a977-4dc1a3214ec8',
      authors: [{ name: 'Endang', address: 'https://koran.example/penulis/endang/' }],
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'warta-feeds-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const read = (file: string): string => readFileSync(file, 'utf8');
const atomOf = (text: string): string[] => {
  const file = join(folder, 'umpan.atom');
  writeFileSync(file, text);
  return atomFaults([file], read);
};

describe('every feed of the sample paper', () => {
  let paper: SamplePaper;
  let files: string[];
  beforeAll(async () => {
    paper = await samplePaper();
    files = readdirSync(paper.dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|\/)umpan\.(?:atom|json|xml)$/.test(file))
      .map((file) => join(paper.dist, file))
      .sort();
  });
  afterAll(() => paper.stop());

  it('is Atom by the grammar of RFC 4287, with an author for each entry', () => {
    const atoms = files.filter((file) => file.endsWith('.atom'));
    expect(atoms.length).toBeGreaterThan(40);
    expect(atomFaults(atoms, read)).toEqual([]);
    expect(read(join(paper.dist, 'ralat/umpan.atom'))).toMatch(
      /<author>\s*<name>Harian Tambangan<\/name>\s*<uri>https:\/\/tambangan\.example\/<\/uri>/,
    );
  });

  it('is RSS by the rules of its Advisory Board', () => {
    const found = files
      .filter((file) => file.endsWith('.xml'))
      .flatMap((file) => rssFaults(read(file)).map((fault) => `${file}: ${fault}`));
    expect(found).toEqual([]);
  });

  it('is JSON Feed 1.1', () => {
    const found = files
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => jsonFaults(read(file)).map((fault) => `${file}: ${fault}`));
    expect(found).toEqual([]);
  });
});

describe('a feed with a recording and several hubs', () => {
  it('is valid in each format, and says what the recording is', () => {
    const [rss, atom, json] = [
      feedXml(FEED, 'xml'),
      feedXml(FEED, 'atom'),
      feedJson(FEED, 'Asia/Jakarta'),
    ];
    expect([atomOf(atom), rssFaults(rss, HUBS), jsonFaults(json)]).toEqual([[], [], []]);
    expect(atom).toContain(
      '<link rel="enclosure" href="https://koran.example/suara/wawancara.mp3?a=1&amp;b=2" type="audio/mpeg" length="1234"/>',
    );
    expect(rss).toContain('type="audio/mpeg"');
    expect(JSON.parse(json)).toMatchObject({
      authors: [{ name: 'Koran & Kabar', url: 'https://koran.example/' }],
      items: [{ attachments: [{ mime_type: 'audio/mpeg', size_in_bytes: 1234 }] }, {}],
    });
  });

  it('without entries is valid too', () => {
    const empty = { ...FEED, entries: [] };
    expect([
      atomOf(feedXml(empty, 'atom')),
      rssFaults(feedXml(empty, 'xml'), HUBS),
      jsonFaults(feedJson(empty, 'Asia/Jakarta')),
    ]).toEqual([[], [], []]);
  });
});

describe('what is wrong', () => {
  it.each<[string, string, string, RegExp]>([
    ['an entry without an author', '<author>', '<x:author xmlns:x="urn:x">', /without an author/],
    ['an element that Atom does not know', '<subtitle>', '<tagline>', /tagline/],
    [
      'a date of another form',
      '2026-11-28T05:00:00.000Z</updated>',
      '28 Nov 2026</updated>',
      /updated/,
    ],
    [
      'a link without its address',
      'href="https://koran.example/2026/11/satu/"',
      'title="x"',
      /href/,
    ],
  ])('is told of Atom: %s', (_what, from, to, said) => {
    const end = (tag: string): string => tag.replace(/^<([a-z:]+).*$/, '</$1>');
    const text = feedXml(FEED, 'atom')
      .replaceAll(from, to)
      .replaceAll(from.startsWith('<') ? end(from) : '\0', from.startsWith('<') ? end(to) : '');
    expect(atomOf(text).join('\n')).toMatch(said);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a relative address',
      '<link>https://koran.example/2026/11/satu/',
      '<link>/2026/11/satu/',
      /no full address/,
    ],
    [
      'a date of another form',
      'Sat, 28 Nov 2026 05:00:00 GMT</pubDate>',
      '2026-11-28T05:00:00Z</pubDate>',
      /no date/,
    ],
    ['a recording without its length', 'length="1234"', 'length="0"', /length or type/],
    ['one guid for two', 'c7</guid>', 'c8</guid>', /twice/],
  ])('is told of RSS: %s', (_what, from, to, said) => {
    expect(rssFaults(feedXml(FEED, 'xml').replaceAll(from, to), HUBS).join('\n')).toMatch(said);
  });
});
