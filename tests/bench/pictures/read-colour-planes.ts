import sharp from 'sharp';
import { pixelsToColourPlanes, type ColourPlanes } from './colour-planes.ts';

/** Decodes a picture; with `size`, scales it as well as it can be done. */
export async function readColourPlanes(
  file: string | Buffer,
  size?: { width: number; height: number },
): Promise<ColourPlanes> {
  const picture = sharp(file).autoOrient().removeAlpha().toColourspace('srgb');
  // JPEG's own shrinking would be quicker and coarser.
  if (size !== undefined) picture.resize({ ...size, fit: 'fill', fastShrinkOnLoad: false });
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return pixelsToColourPlanes(data, info);
}
