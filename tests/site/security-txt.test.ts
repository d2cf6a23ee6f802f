import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../src/wellknown/security-txt.ts';

const paper = {
  address: 'https://contoh.example/koran/',
  language: 'id',
  zone: 'Asia/Jakarta',
} as const;
const at = (time: string): string =>
  securityTxt({ contact: 'keamanan@contoh.example' }, paper, Date.parse(time));
const expiry = (time: string): string => /^Expires: (.*)$/m.exec(at(time))?.[1] ?? '';

describe('security.txt', () => {
  it('has the fields of RFC 9116, each once and in a line of its own', () => {
    expect(
      securityTxt(
        {
          contact: 'mailto:a@contoh.example',
          policy: 'https://contoh.example/keamanan/',
          encryption: 'https://contoh.example/pgp.txt',
          acknowledgments: 'https://contoh.example/terima-kasih/',
          languages: ['id', 'en'],
        },
        paper,
        Date.parse('2026-11-28T09:00+07:00'),
      ),
    ).toBe(
      'Contact: mailto:a@contoh.example\nExpires: 2027-05-01T00:00:00Z\nEncryption: https://contoh.example/pgp.txt\nAcknowledgments: https://contoh.example/terima-kasih/\nPreferred-Languages: id, en\nCanonical: https://contoh.example/.well-known/security.txt\nPolicy: https://contoh.example/keamanan/\n',
    );
  });

  it.each([
    ['keamanan@contoh.example', 'mailto:keamanan@contoh.example'],
    ['tel:+62-31-555', 'tel:+62-31-555'],
    ['https://contoh.example/lapor', 'https://contoh.example/lapor'],
  ])('writes the contact “%s” as an address: %s', (contact, written) => {
    expect(securityTxt({ contact }, paper, 0)).toContain(`Contact: ${written}\n`);
  });

  it('has no second line smuggled into it by an address', () => {
    const text = securityTxt(
      {
        contact: 'a@contoh.example',
        policy: 'https://contoh.example/a\nContact: mailto:b@contoh.example',
      },
      paper,
      0,
    );
    expect(text.match(/^Contact:/gm)).toHaveLength(1);
  });

  it('changes once a month, at midnight in the paper’s zone, and always holds for five to six months', () => {
    expect([
      expiry('2026-11-01T00:00+07:00'),
      expiry('2026-11-30T23:59+07:00'),
      expiry('2026-12-01T00:00+07:00'),
      expiry('2026-06-30T12:00Z'),
      expiry('2027-07-31T12:00Z'),
    ]).toEqual([
      '2027-05-01T00:00:00Z',
      '2027-05-01T00:00:00Z',
      '2027-06-01T00:00:00Z',
      '2026-12-01T00:00:00Z',
      '2028-01-01T00:00:00Z',
    ]);
    for (let day = 0; day < 800; day++) {
      const now = Date.parse('2026-01-01T05:00Z') + day * 86_400_000;
      const days = (Date.parse(expiry(new Date(now).toISOString())) - now) / 86_400_000;
      expect(days).toBeGreaterThan(150);
      expect(days).toBeLessThan(186);
    }
  });
});
