import { describe, expect, it } from 'vitest';
import { checkAdsTxt } from '../../src/wellknown/check-ads-txt.ts';

const GOOD = `\uFEFF# ads.txt of a paper
google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0
rubiconproject.com,12345,reseller # lower case is taken as well\r
appnexus.com, 77, RESELLER, f5ab79cb980f11d1; extension=1

OWNERDOMAIN=contoh.example
contact = iklan@contoh.example
UNKNOWNVARIABLE=x
placeholder.example.com, placeholder, DIRECT, placeholder
`;

describe('ads.txt', () => {
  it('has nothing against it when every line is a record, a variable or a comment', () => {
    expect(checkAdsTxt(GOOD)).toEqual([]);
    expect(checkAdsTxt('')).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['a word', 'x', 'no three fields', 'google.com, pub-0000000000000000, DIRECT'],
    [
      'spaces for commas',
      'google.com pub-1 DIRECT',
      'no three fields',
      'google.com, pub-0000000000000000, DIRECT',
    ],
    [
      'an account without its kind',
      'google.com, pub-1',
      'no three fields',
      'google.com, pub-1, DIRECT',
    ],
    [
      'an address for a domain',
      'https://google.com/, pub-1, DIRECT',
      '“https://google.com/” is not a domain',
      'google.com, pub-1, DIRECT',
    ],
    [
      'no account',
      'google.com, , DIRECT',
      'the account at the seller is missing',
      'google.com, pub-0000000000000000, DIRECT',
    ],
    [
      'a mistyped kind',
      'google.com, pub-1, DIRET, f08c47fec0942fa0',
      '“DIRET” is neither DIRECT nor RESELLER',
      'google.com, pub-1, DIRECT, f08c47fec0942fa0',
    ],
    [
      'a comment without its sign',
      'google.com, pub-1, DIRECT, akun kami',
      '“akun kami” is not the id of an authority',
      'google.com, pub-1, DIRECT',
    ],
    [
      'five fields',
      'google.com, pub-1, DIRECT, a, b',
      'more than four fields',
      'google.com, pub-1, DIRECT, a',
    ],
    [
      'a mistyped variable',
      'OWNERDOMIAN=contoh.example',
      'did you mean “OWNERDOMAIN”?',
      'OWNERDOMAIN=contoh.example',
    ],
    ['an empty variable', 'CONTACT=', '“CONTACT” says nothing', 'CONTACT=example.com'],
    [
      'a page of HTML',
      '<!doctype html>',
      'no three fields',
      'google.com, pub-0000000000000000, DIRECT',
    ],
  ])('is told of %s, with its place and the line that would be right', (_, line, message, hint) => {
    const [problem, ...others] = checkAdsTxt(`# kepala\r\n  ${line}\n${GOOD.slice(1)}`);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      rule: 'public/ads-txt',
      severity: 'warning',
      file: 'public/ads.txt',
      line: 2,
      column: 3,
      message: expect.stringContaining(message) as string,
      hint,
    });
  });
});
