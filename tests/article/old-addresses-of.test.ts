import { describe, expect, it } from 'vitest';
import { oldAddressesOf } from '../../src/content/story/old-addresses-of.ts';

interface Names {
  formerly?: string[];
  aliases?: string[];
  id?: string;
}

/** Of a story that lies at `2026/11/x`, where its address is `/2026/11/x/`. */
function readOf({ formerly = [], aliases = [], id }: Names) {
  const rules: string[] = [];
  const { oldAddresses, claims } = oldAddressesOf(
    { formerly, aliases, section: 'kota', id },
    {
      context: { permalink: '/:year/:month/:slug/', address: 'https://contoh.example/' },
      day: '2026-11-28',
      address: '/2026/11/x/',
      place: '2026/11/x',
      report: (rule, path) => rules.push(`${rule} ${path.join('.')}`),
    },
  );
  return {
    found: oldAddresses.map(({ address, givesWay }) => `${address}${givesWay ? ' gives way' : ''}`),
    claims,
    rules,
  };
}

describe('addresses of the past', () => {
  it.each<[string, Names, Partial<ReturnType<typeof readOf>>]>([
    ['one of elsewhere', { aliases: ['/?p=1'] }, { found: ['/?p=1'], claims: [] }],
    [
      'a place, by today’s pattern',
      { formerly: ['2026/10/y'] },
      { found: ['/2026/11/y/ gives way'], claims: ['2026/10/y'] },
    ],
    ['the folder of a story', { formerly: ['2026/10/y/index'] }, { claims: ['2026/10/y'] }],
    [
      'a place of the same address',
      { formerly: ['2026/10/x'] },
      { found: [], claims: ['2026/10/x'] },
    ],
    ['a path that is no place', { formerly: ['arsip/y'] }, { found: ['/2026/11/y/'], claims: [] }],
    [
      'its own place, of one that names itself',
      { formerly: ['2026/11/x'], id: 'tetap' },
      { found: [], claims: ['2026/11/x'], rules: [] },
    ],
    [
      'its own place',
      { formerly: ['2026/11/x'] },
      { claims: [], rules: ['article/alias-of-itself formerly.0'] },
    ],
    [
      'its own address',
      { aliases: ['/2026/11/x/'] },
      { found: [], rules: ['article/alias-of-itself aliases.0'] },
    ],
    [
      'one that stands twice',
      { formerly: ['/a/'], aliases: ['/a'] },
      { found: ['/a/'], rules: ['article/alias-twice aliases.0'] },
    ],
    [
      'what a place says already',
      { formerly: ['2026/10/y'], aliases: ['/2026/11/y/'] },
      { found: ['/2026/11/y/ gives way'], rules: [] },
    ],
    [
      'one of another host',
      { aliases: ['https://lain.example/a/'] },
      { rules: ['article/alias-other-host aliases.0'] },
    ],
    ['none', { aliases: ['/%zz/'] }, { rules: ['article/alias aliases.0'] }],
  ])('are read: %s', (_what, names, expected) => {
    expect(readOf(names)).toMatchObject(expected);
  });
});
