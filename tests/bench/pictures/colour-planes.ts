/**
 * A picture as brightness and two colour differences (BT.601, full range, as in JPEG), a number for
 * each pixel.
 */
export interface ColourPlanes {
  width: number;
  height: number;
  y: Float32Array;
  cb: Float32Array;
  cr: Float32Array;
}

/** From three bytes a pixel, red first. */
export function pixelsToColourPlanes(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
): ColourPlanes {
  const size = width * height;
  const [y, cb, cr] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  for (let at = 0; at < size; at++) {
    const [red, green, blue] = [
      pixels[at * 3] ?? 0,
      pixels[at * 3 + 1] ?? 0,
      pixels[at * 3 + 2] ?? 0,
    ];
    const bright = 0.299 * red + 0.587 * green + 0.114 * blue;
    y[at] = bright;
    cb[at] = (blue - bright) / 1.772;
    cr[at] = (red - bright) / 1.402;
  }
  return { width, height, y, cb, cr };
}
