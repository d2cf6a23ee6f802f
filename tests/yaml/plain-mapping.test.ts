import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { plainMapping } from '../../src/content/yaml/plain-mapping.ts';

/** Pieces that mean something in YAML, alone or beside one another. */
const piece = fc.constantFrom(
  'title: ',
  'tags: ',
  'image:',
  'src: ',
  'null: ',
  'constructor: ',
  '__proto__: ',
  '<<: ',
  'a:',
  'b: ',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n  ',
  '\n  ',
  '\n  - ',
  '\n    ',
  '\n- ',
  '- ',
  ' ',
  'Judul',
  'kota',
  'true',
  'False',
  'null',
  'Null',
  '~',
  'yes',
  'no',
  '.inf',
  '.55',
  '1e3',
  '0x1f',
  '0o7',
  '12',
  '-3',
  '2026-11-28',
  '2026-11-28T07:30',
  '2026-11-28 07.30',
  '2026-11-28T07:30:00+07:00',
  '20:30',
  '"',
  "'",
  '"kata"',
  "'kata'",
  '"a\\n"',
  '[',
  ']',
  '[a, b]',
  '[]',
  '{',
  '}',
  '{place: Surabaya}',
  '{a: 1}',
  ',',
  ', ',
  ': ',
  ':',
  ' #',
  '#',
  '# catatan',
  '&x ',
  '*x',
  '!',
  '!!str ',
  '|',
  '>',
  '|\n  teks',
  '%',
  '@',
  '`',
  '? ',
  '---',
  '...',
  '/media/a.jpg',
  './a.jpg',
  '../a',
  'https://a.example/?x=1&y=2',
  '“kutip”',
  'é',
  '🙂',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\t',
  '\r\n',
  '\0',
  '\\',
  'Dua kata',
  'Jalan: dua',
);

describe('plain front matter takes a shorter way', () => {
  test('with the value that yaml gives, whatever the text', () => {
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const entry = fc
      .tuple(
        fc.constantFrom('title', 'tags', 'image', 'x-y'),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
      )
      .map(([key, pieces]) => `${key}: ${pieces.join('')}\n`);
    let plain = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(entry, { maxLength: 3 }).map((entries) => entries.join('')),
        ),
        (yamlText) => {
          const value = plainMapping(yamlText);
          if (value === undefined) return;
          plain++;
          expect(value).toEqual(
            yamlText.trim() === '' ? {} : parse(yamlText, { logLevel: 'error' }),
          );
        },
      ),
      { numRuns: Number(process.env['WARTA_TEXTS'] ?? 20_000) },
    );
    expect(plain).toBeGreaterThan(200);
  });

  test('and covers all front matter of the sample paper that has no comment, folded text or list of maps in it', () => {
    const content = join(import.meta.dirname, '../../content/articles');
    const texts = globSync('**/*.md', { cwd: content }).map(
      (file) =>
        readFileSync(join(content, file), 'utf8').split('\n---\n')[0]?.slice('---\n'.length) ?? '',
    );
    const others = texts.filter((text) => plainMapping(`${text}\n`) === undefined);
    expect(others.filter((text) => !/# |: >-$|^ +- \w+: /m.test(text))).toEqual([]);
  });
});
