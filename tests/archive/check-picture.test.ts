import { describe, expect, it } from 'vitest';
import { checkPicture, type PlacedUse } from '../../src/archive/media/check-picture.ts';
import type { PictureFacts } from '../../src/images/picture-facts.ts';

const USE: PlacedUse = {
  path: 'media/foto.jpg',
  alt: 'Perahu',
  caption: { html: 'Berangkat.', text: 'Berangkat.' },
  credit: 'TAMBANGAN/Bagus Anggoro',
  ai: false,
  line: 3,
  column: 5,
  leads: true,
  file: 'articles/2026/11/satu.md',
};
const FACTS: PictureFacts = {
  width: 8,
  height: 6,
  colour: '#aabbcc',
  attention: { x: 50, y: 50 },
  drawn: false,
  flat: false,
  moves: false,
  words: {},
};
const without = (key: 'caption' | 'credit', use: PlacedUse): PlacedUse => {
  const { [key]: _left, ...rest } = use;
  return rest;
};

describe('a picture at its place', () => {
  it.each<[string, PlacedUse, Partial<PictureFacts>, rules: string[]]>([
    ['is right with its words', USE, {}, []],
    ['needs a credit', without('credit', USE), {}, ['error picture/no-credit']],
    ['is credited by the photo itself', without('credit', USE), { words: { credit: 'A/B' } }, []],
    ['needs a caption where it leads', without('caption', USE), {}, ['error picture/no-caption']],
    ['needs none in the text', { ...without('caption', USE), leads: false }, {}, []],
    [
      'does not say the same twice',
      { ...USE, alt: 'Berangkat.' },
      {},
      ['warning picture/alt-is-caption'],
    ],
    ['may, as a portrait', { ...USE, alt: 'Berangkat.', leads: false, portrait: true }, {}, []],
    ['is of somebody', { ...USE, credit: 'IST' }, {}, ['warning picture/supplied']],
    ['is no drawing', USE, { drawn: true }, ['error picture/drawing']],
    [
      'is one that is called an illustration',
      { ...USE, credit: 'Ilustrasi: TAMBANGAN/Mira' },
      { drawn: true },
      [],
    ],
    ['has the data of its rows', USE, { oddData: true }, ['warning picture/odd-data']],
    ['stands still', USE, { moves: true }, ['warning picture/moves']],
  ])('%s', (_what, use, facts, rules) => {
    const problems = checkPicture(use, { ...FACTS, ...facts });
    expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(rules);
    for (const { file, line, column } of problems)
      expect({ file, line, column }).toEqual({ file: `content/${USE.file}`, line: 3, column: 5 });
  });
});
