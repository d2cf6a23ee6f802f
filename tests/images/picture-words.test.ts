import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iptcWords } from '../../src/images/metadata/iptc-words.ts';
import { pictureWords } from '../../src/images/metadata/picture-words.ts';
import { xmpWords } from '../../src/images/metadata/xmp-words.ts';

const packet = (inside: string, attributes = ''): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>${' '.repeat(100)}<?xpacket end="w"?>\0\0`;
const record = (set: number, text: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from([0x1c, 2, set, 0, Buffer.byteLength(text)]), Buffer.from(text)]);
const resource = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x25\0\0\0\0\0\x02ab8BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, data.length >> 8, data.length & 255]),
    data,
  ]);

describe('a photo’s XMP', () => {
  it('tells creators, credit, caption and copyright, by what prefixes stand for', () => {
    expect(
      xmpWords(
        packet(
          '<dc:creator><rdf:Seq><rdf:li>Rini</rdf:li><rdf:li>Bagus</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="en">Boat.</rdf:li><rdf:li xml:lang="x-default">Perahu &amp; kali.</rdf:li></rdf:Alt></dc:description><dc:rights>© Koran</dc:rights>',
          ' photoshop:Credit="ANTARA"',
        ),
      ),
    ).toEqual({
      creator: 'Rini, Bagus',
      caption: 'Perahu & kali.',
      copyright: '© Koran',
      credit: 'ANTARA',
    });
    expect(
      xmpWords(
        packet(
          '<a:creator xmlns:a="http://purl.org/dc/elements/1.1/">Rini</a:creator><dc:creator xmlns:dc="http://contoh.example/">Bukan</dc:creator>',
        ),
      ),
    ).toEqual({ creator: 'Rini' });
  });

  it('changes nothing but what is asked of it, whatever names it has', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      xmpWords(
        packet(
          `<${name}:polluted>yes</${name}:polluted>`,
          ` xmlns:${name}="http://purl.org/dc/elements/1.1/" ${name}:keys="x" ${name}:creator="y"`,
        ),
      );
      xmpWords(packet('', ` xmlns:dc="${name}" dc:creator="y"`));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(typeof Object.keys).toBe('function');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('tells nothing when it is broken, deep or has entities of its own', () => {
    expect(xmpWords('<x:xmpmeta')).toEqual({});
    expect(xmpWords('')).toEqual({});
    expect(xmpWords('<a>'.repeat(100_000))).toEqual({});
    expect(
      xmpWords(
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${packet('<dc:rights>&a;</dc:rights>').replace(/<\?xpacket begin.*?\?>/, '')}`,
      ),
    ).not.toMatchObject({ copyright: expect.stringContaining('root') as string });
  });
});

describe('a photo’s IPTC', () => {
  it('tells the same, within Photoshop’s resources and bare, in UTF-8 and in Latin-1', () => {
    const words = Buffer.concat([
      record(80, 'René'),
      record(80, 'Bagus'),
      record(110, Buffer.from('Café', 'latin1')),
      record(120, 'Perahu.'),
    ]);
    for (const block of [words, resource(words)])
      expect(iptcWords(block)).toEqual({
        creator: 'René, Bagus',
        credit: 'Café',
        caption: 'Perahu.',
      });
  });

  it('ends where it breaks off, whatever lengths it claims', () => {
    expect(
      iptcWords(
        Buffer.concat([
          record(80, 'Rini'),
          Buffer.from([0x1c, 2, 110, 0x80, 4, 0xff, 0xff, 0xff, 0xff]),
        ]),
      ),
    ).toEqual({ creator: 'Rini' });
    expect(iptcWords(Buffer.from('Photoshop 3.0\x008BIM\x04\x04\xff', 'latin1'))).toEqual({});
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, framed) => {
        iptcWords(
          framed ? resource(Buffer.from(bytes)) : Buffer.concat([Buffer.from([0x1c]), bytes]),
        );
      }),
    );
  });
});

describe('a photo’s own words', () => {
  it('are XMP’s where both tell, and have no line breaks', () => {
    expect(
      pictureWords({
        xmp: Buffer.from(packet('<dc:rights>Satu\n dua</dc:rights>')),
        iptc: Buffer.concat([record(116, 'Lain'), record(80, 'Rini')]),
      }),
    ).toEqual({ copyright: 'Satu dua', creator: 'Rini' });
  });

  it('are told by their length when no page could show them', () => {
    expect(
      pictureWords({
        xmp: Buffer.from(packet(`<dc:description>${'kata '.repeat(2000)}</dc:description>`)),
      }),
    ).toEqual({
      tooLong:
        'the caption that is written into it (IPTC, XMP) has 9,999 characters; the limit is 5,000',
    });
    expect(pictureWords({ xmp: Buffer.alloc(3_000_000, ' ') })).toEqual({
      tooLong: 'its XMP has 3.0 MB; the limit is 2',
    });
  });
});
