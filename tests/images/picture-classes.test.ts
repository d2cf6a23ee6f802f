import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureClasses } from '../../src/images/html/picture-classes.ts';

const SHEET = readFileSync(resolve(import.meta.dirname, '../../src/styles/pictures.css'), 'utf8');
const middle = { x: 50, y: 50 };

describe('the classes of a picture', () => {
  it('name its colour in 16 levels a channel', () => {
    expect(pictureClasses({ colour: '#000000', focus: middle }, 'whole')).toBe('r0 g0 b0');
    expect(pictureClasses({ colour: '#ffffff', focus: middle }, 'whole')).toBe('rf gf bf');
    expect(pictureClasses({ colour: '#99a808', focus: middle }, 'whole')).toBe('r9 ga b0');
  });

  it('name the focus in steps of 5 %, where it is not the middle and the picture is whole', () => {
    expect(pictureClasses({ colour: '#000000', focus: { x: 71, y: 0 } }, 'whole')).toBe(
      'r0 g0 b0 x70 y0',
    );
    expect(pictureClasses({ colour: '#000000', focus: { x: 49, y: 98 } }, 'whole')).toBe(
      'r0 g0 b0 y100',
    );
    expect(pictureClasses({ colour: '#000000', focus: { x: 71, y: 0 } }, '4x3')).toBe('r0 g0 b0');
  });
});

describe('their stylesheet', () => {
  it('has a rule for each of them, and no other', () => {
    const found = [...SHEET.matchAll(/\.([rgbxy]\w+) \{\s*--(\w): (\d+%?);?\s*\}/g)]
      .map(([, name, property, value]) => `${name ?? ''} ${property ?? ''} ${value ?? ''}`)
      .sort();
    const levels = ['r', 'g', 'b'].flatMap((channel) =>
      Array.from('0123456789abcdef').map(
        (digit) => `${channel}${digit} ${channel} ${Number.parseInt(digit + digit, 16)}`,
      ),
    );
    const steps = ['x', 'y'].flatMap((axis) =>
      Array.from({ length: 21 }, (_, step) => step * 5)
        .filter((percent) => percent !== 50)
        .map((percent) => `${axis}${percent} ${axis} ${percent}%`),
    );
    expect(found).toEqual([...levels, ...steps].sort());
  });
});
