import type { ColourPlanes } from './colour-planes.ts';
import { windowMeans } from './gaussian-window.ts';

export interface Likeness {
  /** Mean structural similarity of brightness, up to 1. */
  ssim: number;
  /** Peak signal-to-noise ratio of both colour differences together, in decibels. */
  chromaPsnr: number;
}

/** Constants of the formula for values up to 255. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * Says how like an original its copies are. What is computed of the original alone is kept.
 * Structural similarity after Wang, Bovik, Sheikh and Simoncelli (2004): Gaussian windows of 11 ×
 * 11 with a deviation of 1.5.
 */
export class PictureLikeness {
  readonly #original: ColourPlanes;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;

  constructor(original: ColourPlanes) {
    this.#original = original;
    this.#means = windowMeans(original.y, original.width, original.height);
    this.#squares = windowMeans(
      original.y.map((value) => value * value),
      original.width,
      original.height,
    );
  }

  /** Throws a RangeError when the sizes differ. */
  of(copy: ColourPlanes): Likeness {
    const { width, height } = this.#original;
    if (copy.width !== width || copy.height !== height)
      throw new RangeError(
        `a copy of ${copy.width} × ${copy.height} pixels is not comparable with ${width} × ${height}`,
      );
    return { ssim: this.#ssim(copy.y), chromaPsnr: this.#chromaPsnr(copy) };
  }

  #ssim(y: Float32Array): number {
    const { width, height, y: original } = this.#original;
    const means = windowMeans(y, width, height);
    const squares = windowMeans(
      y.map((value) => value * value),
      width,
      height,
    );
    const products = windowMeans(
      y.map((value, at) => value * (original[at] ?? 0)),
      width,
      height,
    );
    let sum = 0;
    for (let at = 0; at < means.length; at++) {
      const [a, b] = [this.#means[at] ?? 0, means[at] ?? 0];
      const variances = (this.#squares[at] ?? 0) - a * a + (squares[at] ?? 0) - b * b;
      const covariance = (products[at] ?? 0) - a * b;
      sum += ((2 * a * b + C1) * (2 * covariance + C2)) / ((a * a + b * b + C1) * (variances + C2));
    }
    return sum / means.length;
  }

  #chromaPsnr({ cb, cr }: ColourPlanes): number {
    let squares = 0;
    for (let at = 0; at < cb.length; at++)
      squares +=
        ((cb[at] ?? 0) - (this.#original.cb[at] ?? 0)) ** 2 +
        ((cr[at] ?? 0) - (this.#original.cr[at] ?? 0)) ** 2;
    return 10 * Math.log10(255 ** 2 / (squares / (2 * cb.length)));
  }
}
