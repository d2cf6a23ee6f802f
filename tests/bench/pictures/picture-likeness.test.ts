import { describe, expect, it } from 'vitest';
import { pixelsToColourPlanes, type ColourPlanes } from './colour-planes.ts';
import { PictureLikeness } from './picture-likeness.ts';

const SIZE = { width: 16, height: 12 };
const flat = (red: number, green: number, blue: number): ColourPlanes =>
  pixelsToColourPlanes(
    Uint8Array.from({ length: 16 * 12 * 3 }, (_, index) => [red, green, blue][index % 3] ?? 0),
    SIZE,
  );
const chequered = (contrast: number): ColourPlanes =>
  pixelsToColourPlanes(
    Uint8Array.from(
      { length: 16 * 12 * 3 },
      (_, index) => 128 + (((Math.floor(index / 3) % 16) + Math.floor(index / 48)) % 2) * contrast,
    ),
    SIZE,
  );

describe('the likeness of a copy', () => {
  it('is whole when nothing differs', () => {
    const picture = chequered(40);
    expect(new PictureLikeness(picture).of(picture)).toEqual({
      ssim: 1,
      chromaPsnr: Number.POSITIVE_INFINITY,
    });
  });

  it('of one grey with another is what the formula leaves without contrast', () => {
    // (2 · 100 · 150 + 6.5025) / (100² + 150² + 6.5025)
    expect(new PictureLikeness(flat(100, 100, 100)).of(flat(150, 150, 150)).ssim).toBeCloseTo(
      0.92309,
      4,
    );
  });

  it('falls as contrast is lost', () => {
    const original = new PictureLikeness(chequered(60));
    expect(original.of(chequered(50)).ssim).toBeGreaterThan(original.of(chequered(20)).ssim);
  });

  it('tells a false colour of the same brightness by its chroma alone', () => {
    const { ssim, chromaPsnr } = new PictureLikeness(flat(120, 120, 120)).of(flat(150, 107, 110));
    expect(ssim).toBeGreaterThan(0.9999);
    expect(chromaPsnr).toBeLessThan(26);
  });

  it('is refused for another size', () => {
    expect(() =>
      new PictureLikeness(flat(0, 0, 0)).of({ ...flat(0, 0, 0), width: 12, height: 16 }),
    ).toThrow('a copy of 12 × 16 pixels is not comparable with 16 × 12');
  });
});
