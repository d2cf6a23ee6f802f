import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/values/contrast.ts';
import {
  DARK_PAPER,
  darkInk,
  isReadableInk,
  LEAST_CONTRAST,
  PAPER,
  readableInk,
} from '../../src/values/ink.ts';
import { inkStyle } from '../../src/html/ink-style.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const sheet = readFileSync(join(import.meta.dirname, '../../src/styles/base.css'), 'utf8');

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#12466b', '#12466b', 1],
  ])('of %s with %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe('an ink', () => {
  it.each([
    ['#12466b', true],
    ['#7a1f2b', true],
    ['#b8441f', true],
    ['#e08a00', false],
    ['#ffffff', false],
  ])('%s is readable on the paper: %s', (ink, readable) => {
    expect(isReadableInk(ink)).toBe(readable);
  });

  it('stays as it is where it can be read, and is darkened no more than needed where not', () => {
    expect(readableInk('#7a1f2b')).toBe('#7a1f2b');
    const darkened = readableInk('#e08a00');
    expect(contrast(darkened, PAPER)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrast(darkened, PAPER)).toBeLessThan(LEAST_CONTRAST + 0.2);
  });

  it('is paler on dark paper', () => {
    expect(contrast('#7a1f2b', DARK_PAPER)).toBeLessThan(LEAST_CONTRAST);
    expect(contrast(darkInk('#7a1f2b'), DARK_PAPER)).toBeGreaterThanOrEqual(7);
  });

  it('whatever it is, can be read in light once corrected and in dark', () => {
    fc.assert(
      fc.property(
        colour,
        (ink) =>
          contrast(readableInk(ink), PAPER) >= LEAST_CONTRAST &&
          contrast(darkInk(ink), DARK_PAPER) >= LEAST_CONTRAST,
      ),
    );
  });

  it('is taken up by the stylesheet, whose paper is the one it was held against', () => {
    expect(sheet).toContain(`--paper: ${PAPER};\n`);
    expect(sheet).toContain(`--paper: ${DARK_PAPER};`);
    expect(sheet).toMatch(
      /--accent: var\(--spot, (#[0-9a-f]{6})\);[\s\S]*--accent: var\(--spot-dark, (#[0-9a-f]{6})\)/,
    );
    expect(inkStyle('#7a1f2b')).toMatch(/^:root\{--spot:#7a1f2b;--spot-dark:#[0-9a-f]{6}\}$/);
    expect(inkStyle(undefined)).toBeUndefined();
  });

  it('is, where the paper names none, readable too', () => {
    const [, light = '', dark = ''] =
      /--accent: var\(--spot, (#[0-9a-f]{6})\);[\s\S]*--accent: var\(--spot-dark, (#[0-9a-f]{6})\)/.exec(
        sheet,
      ) ?? [];
    expect(contrast(light, PAPER)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrast(dark, DARK_PAPER)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});
