import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOldAddress } from '../../src/content/addresses/parse-old-address.ts';

const read = (text: string): string => {
  const result = parseOldAddress(text, 'https://contoh.example/');
  return 'address' in result ? result.address : `${result.problem} → ${result.suggestion}`;
};

describe('an address of the past', () => {
  it.each([
    ['slug', '/slug/'],
    ['/slug', '/slug/'],
    [
      '//slug//',
      '“//slug//” is an address on another host: only those of this paper can lead on → //',
    ],
    ['/a//b/', '/a/b/'],
    ['/2019/01/02/banjir/', '/2019/01/02/banjir/'],
    ['/banjir/amp', '/banjir/amp/'],
    ['/banjir/feed/#isi', '/banjir/feed/'],
    ['/banjir/page/2/', '/banjir/page/2/'],
    ['/Banjir-Kota/', '/Banjir-Kota/'],
    ['/banjir%20kota/', '/banjir kota/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe%CC%81/', '/café/'],
    ['/berita.html', '/berita.html'],
    ['/berita.php?id=7', '/berita.php?id=7'],
    ['/index.php', '/'],
    ['/lama/index.html', '/lama/'],
    ['/kota/versi-2.0', '/kota/versi-2.0/'],
    ['?p=123', '/?p=123'],
    ['/?p=123', '/?p=123'],
    ['/?', '/'],
    ['http://www.contoh.example/lama?p=1#a', '/lama/?p=1'],
    ['HTTPS://CONTOH.EXAMPLE/Lama', '/Lama/'],
    ['https://contoh.example', '/'],
  ])('%s is %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    [
      'https://koran-lain.example/a/?p=1',
      '“https://koran-lain.example/a/?p=1” is an address on another host: only those of this paper can lead on → /a/?p=1',
    ],
    [
      'https://contoh.example.jahat.example/',
      '“https://contoh.example.jahat.example/” is an address on another host: only those of this paper can lead on → /',
    ],
    [
      'https://contoh.example@jahat.example/',
      '“https://contoh.example@jahat.example/” is an address on another host: only those of this paper can lead on → /',
    ],
    ['/100%/', '“/100%/” has a percent sign that begins no code → /100%25/'],
    ['/a/%2e%2e/b/', '“/a/%2e%2e/b/” leads through folders that are not named → /a/b/'],
    ['/a\\b/', '“/a\\b/” has a letter that no address has → /a-b/'],
    ['/a%00b/', '“/a%00b/” has a letter that no address has → /a-b/'],
    ['/a%3Fb/', '“/a%3Fb/” has a letter that no address has → /a-b/'],
    [
      '/?a=1&b=2',
      '“/?a=1&b=2” has a query that cannot be told apart: it has one name and one value → /?p=123',
    ],
    [
      '/?p=',
      '“/?p=” has a query that cannot be told apart: it has one name and one value → /?p=123',
    ],
  ])('%s is none', (written, problem) => {
    expect(read(written)).toBe(problem);
  });

  it('that was read is read again as itself, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true }),
          fc.string({ unit: 'grapheme' }),
          fc.webPath(),
        ),
        (written) => {
          const first = parseOldAddress(written, 'https://contoh.example/');
          if (!('address' in first)) return;
          expect(first.address).toMatch(/^\/(?!\/)/);
          expect(
            parseOldAddress(
              encodeURI(first.address).replace(/%25(?=[0-9A-F]{2})/g, (code) =>
                first.address.includes('?') ? '%' : code,
              ),
              'https://contoh.example/',
            ),
          ).toEqual(first);
        },
      ),
      { numRuns: 500, seed: 20261128 },
    );
  });
});
