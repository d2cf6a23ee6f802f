import { describe, expect, it } from 'vitest';
import {
  escapeXml,
  newsSitemapXml,
  sitemapIndexXml,
  sitemapXml,
} from '../../src/syndication/sitemap-xml.ts';

const ZONE = 'Asia/Jakarta';
const NOON = Date.UTC(2026, 10, 28, 5);

describe('text in XML', () => {
  it.each([
    ['A & B <c> "d" \'e\'', 'A &amp; B &lt;c&gt; &quot;d&quot; &apos;e&apos;'],
    ['</title>]]><script>', '&lt;/title&gt;]]&gt;&lt;script&gt;'],
    ['a\u0000b\u0008c\u000bd\u001fe\u007f', 'abcde\u007f'],
    ['baris\nbaru\ttab', 'baris\nbaru\ttab'],
    ['😀 العربية ꦗꦮ', '😀 العربية ꦗꦮ'],
    ['\ud83d belah \ude00 dua', ' belah  dua'],
    ['\ufffe\uffff', ''],
  ])('%j is %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

describe('a sitemap', () => {
  it('tells addresses, when pages last changed, and pictures', () => {
    expect(
      sitemapXml(
        [
          {
            address: 'https://koran.example/a/',
            modified: NOON,
            images: ['https://koran.example/foto/a&b.jpg'],
          },
          { address: 'https://koran.example/b/' },
        ],
        ZONE,
      ),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n' +
        '<url><loc>https://koran.example/a/</loc><lastmod>2026-11-28T12:00:00+07:00</lastmod><image:image><image:loc>https://koran.example/foto/a&amp;b.jpg</image:loc></image:image></url>\n' +
        '<url><loc>https://koran.example/b/</loc></url>\n' +
        '</urlset>\n',
    );
  });

  it('for news tells the paper, the language, the hour and the headline', () => {
    expect(
      newsSitemapXml(
        [
          {
            address: 'https://koran.example/a/',
            title: 'Harga <naik> & turun',
            date: NOON,
            language: 'id',
          },
        ],
        { name: 'Koran', zone: ZONE, home: 'https://koran.example/' },
      ),
    ).toContain(
      '<url><loc>https://koran.example/a/</loc><news:news><news:publication><news:name>Koran</news:name><news:language>id</news:language></news:publication><news:publication_date>2026-11-28T12:00:00+07:00</news:publication_date><news:title>Harga &lt;naik&gt; &amp; turun</news:title></news:news></url>\n',
    );
  });

  it('of sitemaps names each with its newest change', () => {
    expect(
      sitemapIndexXml(
        [{ address: 'https://koran.example/sitemap/2026-11.xml', modified: NOON }],
        ZONE,
      ),
    ).toContain(
      '<sitemap><loc>https://koran.example/sitemap/2026-11.xml</loc><lastmod>2026-11-28T12:00:00+07:00</lastmod></sitemap>\n',
    );
  });
});
