import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lettersOfFont } from './letters-of-font.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FONTS = join(PROJECT, 'src/styles/fonts');
const files = readdirSync(FONTS)
  .filter((file) => file.endsWith('.woff2'))
  .sort();
/** Without its line breaks. */
const sheet = readFileSync(join(PROJECT, 'src/styles/fonts.css'), 'utf8').replace(/\s+/g, ' ');
/**
 * Signs that are left to the reader's own fonts: colour pictures, and the scripts that no Latin
 * newspaper sets.
 */
const LEFT_TO_FALLBACK =
  /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Javanese}\p{Script=Han}]/u;

function textsOf(folder: string, ending: string): string {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(PROJECT, folder, file), 'utf8'))
    .join('');
}

describe('the serif', () => {
  it('is upright, bold and italic, at most 60 KB in all, with its licence beside it', () => {
    expect(files).toEqual([
      'warta-serif-bold.woff2',
      'warta-serif-italic.woff2',
      'warta-serif-regular.woff2',
    ]);
    expect(
      files.reduce((sum, file) => sum + readFileSync(join(FONTS, file)).length, 0),
    ).toBeLessThanOrEqual(60_000);
    expect(readFileSync(join(FONTS, 'OFL.txt'), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE Version 1.1',
    );
    for (const file of files) expect(sheet).toContain(`url('./fonts/${file}')`);
  });

  it.each(files)(
    '%s has every letter and sign of the sample paper and of the site’s own words',
    (file) => {
      const letters = lettersOfFont(readFileSync(join(FONTS, file)));
      const used = new Set(
        textsOf('content', '.md') + textsOf('content', '.yaml') + textsOf('src/i18n', '.ts'),
      );
      expect(used.size).toBeGreaterThan(80);
      expect(
        [...used].filter(
          (letter) =>
            letter > '\u001F' &&
            !LEFT_TO_FALLBACK.test(letter) &&
            !letters.has(letter.codePointAt(0) ?? 0),
        ),
      ).toEqual([]);
    },
  );

  it.each(files)(
    '%s has what newspapers print: quotation marks, dashes, arrows, figures of measures, the letters of names',
    (file) => {
      const letters = lettersOfFont(readFileSync(join(FONTS, file)));
      const wanted = '“”‘’‚„–—…←→↑↗·×−°²³½¼¾éèêëàâçñöüßøåÉŠžāīūḥṣṭ€£§©®™•‹›«»\u00A0\u2009\u202F';
      expect(
        Array.from(wanted).filter((letter) => !letters.has(letter.codePointAt(0) ?? 0)),
      ).toEqual([]);
      expect(letters.has('ر'.codePointAt(0) ?? 0)).toBe(false);
    },
  );

  it('never moves a line when it comes late: it is used at once or on the next page', () => {
    const own = sheet.match(/@font-face \{ font-family: 'Warta Serif'[^}]*\}/g) ?? [];
    expect(own).toHaveLength(3);
    for (const face of own) expect(face).toContain('font-display: optional');
  });

  it('has a stand-in among the reader’s own fonts for each of its files, with its height', () => {
    const standIns = [
      ...sheet.matchAll(
        /font-family: 'Warta (\w+)'; src: local[^}]*size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%; descent-override: ([\d.]+)%; line-gap-override: 0%/g,
      ),
    ];
    expect(standIns.map(([, family]) => family)).toEqual(
      ['Georgia', 'Noto', 'Times', 'DejaVu'].flatMap((family) => [family, family, family]),
    );
    for (const [, , size, ascent, descent] of standIns) {
      expect((Number(size) * Number(ascent)) / 100).toBeCloseTo(103.6, 1);
      expect((Number(size) * Number(descent)) / 100).toBeCloseTo(33.5, 1);
    }
  });

  it('says where it comes from', () => {
    expect(existsSync(join(FONTS, 'README.md'))).toBe(true);
  });
});
