import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asIn2016 } from './as-in-2016.ts';

const STYLES = join(import.meta.dirname, '../../src/styles');
const sheets = readdirSync(STYLES)
  .filter((file) => file.endsWith('.css'))
  .map((file): [string, string] => [file, readFileSync(join(STYLES, file), 'utf8')]);

describe('what a browser of 2016 drops', () => {
  it('is told from what it knows', () => {
    expect(asIn2016('a { color: red; inset: 0; } :is(a, b) { top: 0; }').lost).toEqual([
      'a { inset: 0 }',
      ':is(a, b)',
    ]);
    expect(
      asIn2016('a { width: 1px; width: min(1px, 2px); } p { padding: max(1px, 2px); }').lost,
    ).toEqual(['p { padding: max(1px, 2px) }']);
    expect(
      asIn2016(
        '@media (min-width: 40rem) { a { inset: 0; } } @supports (display: grid) { a { display: grid; } }',
      ).lost,
    ).toEqual([]);
    expect(asIn2016('@layer x { a { color: red; } }').lost).toEqual(['@layer x']);
  });
});

describe.each(sheets)('%s', (_file, css) => {
  it('has a fallback for all that a phone of 2016 does not know, outside wider arrangements', () => {
    expect(asIn2016(css).lost).toEqual([]);
  });
});
