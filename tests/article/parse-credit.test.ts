import { describe, expect, it } from 'vitest';
import { parseCredit, type Credit } from '../../src/content/story/parse-credit.ts';

const OUTLETS = ['TAMBANGAN', 'DUTA', 'DUTA.CO', 'bhirawa', 'memo'];

describe('a credit line', () => {
  it.each<[string, Credit]>([
    ['DUTA/endang', { text: 'DUTA/endang', kind: 'photo', outlet: 'DUTA', creator: 'endang' }],
    [
      '(DUTA.CO/SOVIE)',
      { text: 'DUTA.CO/SOVIE', kind: 'photo', outlet: 'DUTA.CO', creator: 'SOVIE' },
    ],
    [
      '[trie diana/bhirawa]',
      { text: 'trie diana/bhirawa', kind: 'photo', outlet: 'bhirawa', creator: 'trie diana' },
    ],
    ['(rizky/memo)', { text: 'rizky/memo', kind: 'photo', outlet: 'memo', creator: 'rizky' }],
    [
      'ANTARA FOTO/Zabur Karuru/foc.',
      {
        text: 'ANTARA FOTO/Zabur Karuru/foc.',
        kind: 'photo',
        outlet: 'ANTARA FOTO',
        creator: 'Zabur Karuru',
      },
    ],
    [
      'FOTO ANTARA/Eric Ireng/nz/11',
      {
        text: 'FOTO ANTARA/Eric Ireng/nz/11',
        kind: 'photo',
        outlet: 'FOTO ANTARA',
        creator: 'Eric Ireng',
      },
    ],
    [
      '(Foto: Unsplash/Markus Winkler)',
      {
        text: 'Foto: Unsplash/Markus Winkler',
        kind: 'photo',
        outlet: 'Unsplash',
        creator: 'Markus Winkler',
      },
    ],
    [
      'Ilustrasi: TAMBANGAN/Mira Santika',
      {
        text: 'Ilustrasi: TAMBANGAN/Mira Santika',
        kind: 'illustration',
        outlet: 'TAMBANGAN',
        creator: 'Mira Santika',
      },
    ],
    ['TAMBANGAN', { text: 'TAMBANGAN', kind: 'photo', outlet: 'TAMBANGAN' }],
    ['Bagus Anggoro', { text: 'Bagus Anggoro', kind: 'photo', creator: 'Bagus Anggoro' }],
    ['(FT/IST)', { text: 'FT/IST', kind: 'supplied', outlet: 'FT' }],
    ['IST', { text: 'IST', kind: 'supplied' }],
    ['Istimewa', { text: 'Istimewa', kind: 'supplied' }],
    ['dok. PMK Surabaya', { text: 'dok. PMK Surabaya', kind: 'supplied' }],
    ['Dewan Pers/Net', { text: 'Dewan Pers/Net', kind: 'supplied', outlet: 'Dewan Pers' }],
    [
      'Istiqomah/TAMBANGAN',
      { text: 'Istiqomah/TAMBANGAN', kind: 'photo', outlet: 'TAMBANGAN', creator: 'Istiqomah' },
    ],
  ])('%s', (line, credit) => {
    expect(parseCredit(line, OUTLETS)).toEqual(credit);
  });
});
