import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from '../../src/syndication/sitemap-xml.ts';

const ZONE = 'Asia/Jakarta';
const NOON = Date.UTC(2026, 10, 28, 5);
const HOSTILE = `</news:title>]]> & <b> "x" 'y' \u0000\u0008 😀 \u202Eterbalik ${'a'.repeat(300)}`;
/** sitemaps.org, Sitemaps XML format: of one file; and Google's of the pictures of a page. */
const MOST = { entries: 50_000, bytes: 50 * 1024 * 1024, images: 1_000 };

/** What xmllint (libxml2) says of a document by a schema; empty when it is valid. */
function complaints(xml: string, schema: string): string {
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', join(import.meta.dirname, 'schemas', schema), '-'],
    { input: xml, encoding: 'utf8' },
  );
  if (error !== undefined) throw new Error('xmllint is missing: apt-get install libxml2-utils');
  return status === 0 ? '' : stderr;
}

describe('by the published schemas', () => {
  it.each<[what: string, xml: string, schema: string]>([
    [
      'a month with pictures and letters of every kind',
      sitemapXml(
        [
          {
            address: 'https://koran.example/tag/kopi-é/',
            modified: NOON,
            images: ['https://koran.example/foto/a&b.jpg', 'https://koran.example/foto/c.jpg'],
          },
          { address: 'https://koran.example/b/' },
        ],
        ZONE,
      ),
      'all.xsd',
    ],
    [
      'news with hostile headlines',
      newsSitemapXml(
        [{ address: 'https://koran.example/a/', title: HOSTILE, date: NOON, language: 'id' }],
        { name: HOSTILE, zone: ZONE, home: 'https://koran.example/' },
      ),
      'all.xsd',
    ],
    [
      'days without news',
      newsSitemapXml([], { name: 'Koran', zone: ZONE, home: 'https://koran.example/' }),
      'all.xsd',
    ],
    [
      'the list of sitemaps',
      sitemapIndexXml(
        [
          { address: 'https://koran.example/sitemap/halaman.xml' },
          { address: 'https://koran.example/sitemap/2026-11.xml', modified: NOON },
        ],
        ZONE,
      ),
      'siteindex.xsd',
    ],
  ])('%s is valid', (_what, xml, schema) => {
    expect(complaints(xml, schema)).toBe('');
  });

  it('what is wrong is told', () => {
    expect(complaints(sitemapXml([], ZONE), 'all.xsd')).toContain('Missing child element');
    expect(
      complaints(
        newsSitemapXml(
          [{ address: 'https://koran.example/a/', title: 'x', date: NOON, language: 'bahasa' }],
          { name: 'Koran', zone: ZONE, home: 'https://koran.example/' },
        ),
        'all.xsd',
      ),
    ).toContain('language');
  });
});

describe('a paper of 100,000 stories', () => {
  it('keeps to the limits of every file: ten years, two pictures a story', () => {
    const months = Array.from({ length: 120 }, (_, month) =>
      sitemapXml(
        Array.from({ length: Math.ceil(100_000 / 120) }, (_unused, index) => ({
          address: `https://koran-yang-panjang-namanya.example/2026/11/sebuah-berita-dengan-alamat-yang-panjang-sekali-${month}-${index}/`,
          modified: NOON,
          images: [
            `https://koran-yang-panjang-namanya.example/foto/gambar-${month}-${index}-1920.14f6264f5b.jpg`,
            `https://koran-yang-panjang-namanya.example/foto/lain-${month}-${index}-1920.14f6264f5b.jpg`,
          ],
        })),
        ZONE,
      ),
    );
    for (const xml of months) {
      expect(xml.split('<url>').length - 1).toBeLessThanOrEqual(MOST.entries);
      expect(Buffer.byteLength(xml)).toBeLessThan(MOST.bytes);
    }
    expect(complaints(months[0] ?? '', 'all.xsd')).toBe('');
    expect(
      sitemapIndexXml(
        months.map((_, month) => ({ address: `https://koran.example/sitemap/${month}.xml` })),
        ZONE,
      ).split('<sitemap>').length - 1,
    ).toBeLessThanOrEqual(MOST.entries);
  });
});
