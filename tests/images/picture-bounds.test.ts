import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondBounds, beyondBytes } from '../../src/images/probe/picture-bounds.ts';
import { machineForm, planDerivatives } from '../../src/images/encode/plan-derivatives.ts';

const said = (kind: string, width: number, height: number): string | undefined =>
  beyondBounds({ kind, width, height })?.problem;

describe('a picture is decoded', () => {
  it.each([
    ['JPEG', 12_000, 10_000],
    ['PNG', 6000, 4000],
    ['progressive JPEG', 8688, 5792],
    ['AVIF', 4800, 3200],
    ['JPEG', 1, 1],
    ['JPEG', 800, 16_000],
    ['PNG', 12_000, 1200],
  ])('that is %s of %i × %i pixels', (kind, width, height) => {
    expect(said(kind, width, height)).toBeUndefined();
  });
});

describe('a picture is refused by its measures, whatever way it is turned,', () => {
  it.each([
    [
      'with a side of 60,000 pixels',
      'PNG',
      2,
      60_000,
      'it has 2 × 60000 pixels; the limit of a side is 30,000',
      '2 × 40',
    ],
    [
      'that is 8,000 times as high as wide',
      'PNG',
      1,
      8000,
      'it has 1 × 8000 pixels: it is 8000 times as high as it is wide, and the limit is 20',
      '1 × 20 pixels',
    ],
    [
      'that is 8,000 times as wide as high',
      'PNG',
      8000,
      1,
      'it is 8000 times as wide as it is high',
      '20 × 1 pixels',
    ],
    [
      'of 900 million pixels',
      'PNG',
      30_000,
      30_000,
      'it has 30000 × 30000 pixels; the limit is 120 million',
      '4000 pixels are wide enough',
    ],
    [
      'that is decoded as a whole',
      'progressive JPEG',
      12_000,
      8000,
      'the limit is 51 million for progressive JPEG, which is read as a whole',
      'Save it as JPEG that is not progressive',
    ],
    [
      'that is an AVIF of 24 million pixels',
      'AVIF',
      6000,
      4000,
      'the limit is 16 million for AVIF',
      'Save it smaller',
    ],
  ])('%s', (_name, kind, width, height, problem, hint) => {
    expect(said(kind, width, height)).toContain(problem);
    expect(beyondBounds({ kind, width, height })?.hint).toContain(hint);
    expect(said(kind, height, width)).toBeDefined();
  });

  it('of more bytes than Git’s hosts take', () => {
    expect(beyondBytes(100_000_001)?.problem).toBe('the file has 100 MB; the limit is 100');
    expect(beyondBytes(99_000_000)).toBeUndefined();
  });
});

it('no form of a picture within the bounds is larger than the picture, than 7 million pixels, or higher than WebP can be', () => {
  const within = fc
    .record({
      width: fc.integer({ min: 1, max: 30_000 }),
      height: fc.integer({ min: 1, max: 30_000 }),
    })
    .filter(({ width, height }) => said('JPEG', width, height) === undefined);
  fc.assert(
    fc.property(within, (size) => {
      const forms = [
        ...planDerivatives(size, 'lead'),
        ...planDerivatives(size, 'text'),
        ...planDerivatives(size, 'portrait'),
        machineForm('share', size),
      ];
      expect(planDerivatives(size, 'text').length).toBeGreaterThan(0);
      const wrong = forms.filter(
        ({ width, height }) =>
          width < 1 ||
          height < 1 ||
          width > size.width ||
          height > size.height ||
          width * height >= 7_000_000 ||
          Math.max(width, height) > 16_383,
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
