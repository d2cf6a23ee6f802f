import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  machineForm,
  planDerivatives,
  widthsOf,
  type PictureSize,
} from '../../src/images/encode/plan-derivatives.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 8000 }),
  height: fc.integer({ min: 1, max: 8000 }),
});
const leads = (picture: PictureSize): string[] =>
  planDerivatives(picture, 'lead').map(
    ({ shape, format, width, height }) => `${shape} ${width}x${height} ${format}`,
  );

describe('the published forms of a picture', () => {
  it('are these for a photo of 6000 × 4000 pixels that leads a story', () => {
    expect(leads({ width: 6000, height: 4000 })).toEqual([
      ...['360x240', '540x360', '800x533', '1200x800', '1920x1280'].flatMap((pixels) =>
        ['avif', 'webp', 'jpg'].map((format) => `whole ${pixels} ${format}`),
      ),
      ...['360x270', '540x405', '800x600', '1200x900'].flatMap((pixels) =>
        ['avif', 'jpg'].map((format) => `4x3 ${pixels} ${format}`),
      ),
      '16x9 1200x675 jpg',
      '1x1 1200x1200 jpg',
      'share 1200x630 jpg',
    ]);
  });

  it('are only those of its whole when it stands in the text', () => {
    expect(
      new Set(planDerivatives({ width: 6000, height: 4000 }, 'text').map(({ shape }) => shape)),
    ).toEqual(new Set(['whole']));
  });

  it('are small squares when it is a portrait, and nothing else', () => {
    expect(
      planDerivatives({ width: 900, height: 1200 }, 'portrait').map(
        ({ shape, format, width, height }) => `${shape} ${width}x${height} ${format}`,
      ),
    ).toEqual(
      ['96x96', '144x144', '224x224', '352x352', '480x480'].flatMap((pixels) =>
        ['avif', 'jpg'].map((format) => `1x1 ${pixels} ${format}`),
      ),
    );
  });

  it('offer a portrait of 64, 96 and 160 pixels one that is never smaller and never 1.6 times as wide, at one, two and three to one', () => {
    const widths = widthsOf('1x1', { width: 900, height: 900 });
    for (const size of [64, 96, 160]) {
      for (const density of [1, 2, 3])
        expect(
          (widths.find((width) => width >= size * density) ?? Infinity) / (size * density),
          `${size} at ${density}`,
        ).toBeLessThanOrEqual(1.6);
    }
  });

  it('end with the picture’s own width when that is small', () => {
    expect(widthsOf('whole', { width: 1000, height: 700 })).toEqual([360, 540, 800, 1000]);
    expect(widthsOf('whole', { width: 820, height: 700 })).toEqual([360, 540, 800]);
    expect(widthsOf('whole', { width: 90, height: 60 })).toEqual([90]);
  });

  it('are never scaled up, and each is at most 1.6 times as wide as the one before', () => {
    fc.assert(
      fc.property(size, (picture) => {
        for (const { shape, width, height } of [
          ...planDerivatives(picture, 'lead'),
          ...planDerivatives(picture, 'portrait'),
        ]) {
          expect(width).toBeLessThanOrEqual(picture.width);
          expect(height, shape).toBeLessThanOrEqual(picture.height);
          expect(Math.min(width, height)).toBeGreaterThan(0);
        }
        for (const shape of ['whole', '4x3', '1x1'] as const) {
          const widths = widthsOf(shape, picture);
          widths.forEach((width, index) => {
            if (index > 0) expect(width / (widths[index - 1] ?? 1)).toBeLessThanOrEqual(1.6);
          });
        }
      }),
    );
  });

  it('have the 50,000 pixels that search engines ask for, when the picture has', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 600, max: 8000 }),
          height: fc.integer({ min: 600, max: 8000 }),
        }),
        (picture) => {
          for (const shape of ['16x9', '4x3', '1x1'] as const) {
            const { width, height } = machineForm(shape, picture);
            expect(width * height).toBeGreaterThanOrEqual(50_000);
          }
        },
      ),
    );
  });
});
