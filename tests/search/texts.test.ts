import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/browser/search/excerpt-of.ts';
import { isMeant } from '../../src/browser/search/is-meant.ts';
import { searchWords } from '../../src/search/search-words.ts';
import { suggestQuestion } from '../../src/browser/search/search-help.ts';
import { textOfHtml } from '../../src/search/text-of-html.ts';

const shown = (words: readonly string[], places: readonly number[]): string =>
  excerptOf(words, places)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
const numbers = Array.from({ length: 100 }, (_, index) => `k${index}`);

describe('the text of a body', () => {
  it('is its words, those of blocks apart and those within a line together', () => {
    expect(
      textOfHtml(
        '<h2 id="a">Satu</h2><p>Dua<strong>belas</strong> &#x26; tiga&nbsp;&lt;b&gt;<sup><a href="#fn-1">1</a></sup>.</p><ul><li>a</li><li>b</li></ul><figure data-picture="0"></figure>',
      ),
    ).toBe('Satu Duabelas & tiga <b>. a b');
  });
});

describe('an excerpt', () => {
  it('is where most of the found words are, with those marked', () => {
    expect(shown(numbers, [3, 50, 52, 53])).toBe(
      `… ${numbers.slice(44, 50).join(' ')} [k50] k51 [k52 k53] ${numbers.slice(54, 70).join(' ')} …`,
    );
  });

  it('marks words and not what stands beside them', () => {
    expect(shown(['Di', '“Jembatan', 'Merah”,', 'satu', 'jembatan.'], [1, 2, 4])).toBe(
      'Di “[Jembatan Merah]”, satu [jembatan].',
    );
    expect(shown(['satu,', 'dua'], [0, 1])).toBe('[satu], [dua]');
  });

  it('is the beginning of the text where only the headline has the words', () => {
    expect(shown(numbers.slice(0, 5), [])).toBe('k0 k1 k2 k3 k4');
    expect(shown(numbers, [])).toBe(`${numbers.slice(0, 26).join(' ')} …`);
  });

  it('is whole at the end of the text and of a short one', () => {
    expect(shown(numbers, [99])).toBe(`… ${numbers.slice(74, 99).join(' ')} [k99]`);
    expect(shown(['satu', 'dua'], [1, 9])).toBe('satu [dua]');
  });
});

describe('what is found', () => {
  it.each<[boolean, string, string]>([
    [true, 'kupu', 'kupu'],
    [true, 'jemb', 'jembat'],
    [true, 'pasar kupu', 'kupu taman pasar'],
    [true, 'tarikulur', 'tarik-ulur'],
    [true, 'ulur', 'tarik-ulur'],
    [false, 'kupu', 'k'],
    [false, 'pasar kupu', 'pasar k'],
  ])('is meant (%s): %s, of %s', (meant, question, found) => {
    expect(isMeant(question.split(' '), found.split(' '))).toBe(meant);
  });
});

describe('a mistyped question', () => {
  it('is set right by the words of headlines', () => {
    const titles = ['Jembatan Kampung Ditutup', 'Nelayan Kenjeran Melaut'];
    expect(suggestQuestion('jembattan', titles)).toBe('jembatan');
    expect(suggestQuestion('Neleyan kenjeran', titles)).toBe('nelayan kenjeran');
    expect(suggestQuestion('kampung', titles)).toBeUndefined();
    expect(suggestQuestion('zzqqx', titles)).toBeUndefined();
  });
});

describe('a word that is none', () => {
  it('is known by its beginning, however long it is', () => {
    const long = `kota${'-'.repeat(500_000)}b`;
    expect(searchWords(`${long} banjir`)).toEqual(['kota', 'banjir']);
    expect(shown([`a${'!'.repeat(500_000)}b`, 'banjir'], [0])).toBe(`[a]${'!'.repeat(99)}… banjir`);
  });
});
