import sharp, { type Sharp } from 'sharp';
import { pixelsToColourPlanes } from './colour-planes.ts';
import type { CurveOptions, EncoderSettings } from './curve-options.ts';
import { PictureLikeness, type Likeness } from './picture-likeness.ts';
import { WIDTHS, type PictureFormat } from './picture-set.ts';
import { readColourPlanes } from './read-colour-planes.ts';

/** One picture as one encoder made it. */
export interface Encoded extends Likeness {
  width: number;
  bytes: number;
  cpuSeconds: number;
}

/**
 * Encodes every photo at every width with every setting, one after another on one thread; a list
 * for each setting. Photos are not enlarged.
 */
export async function traceCurve(
  photos: readonly Buffer[],
  { format, settings }: Pick<CurveOptions, 'format' | 'settings'>,
): Promise<Encoded[][]> {
  sharp.concurrency(1);
  sharp.cache(false);
  const traced: Encoded[][] = settings.map(() => []);
  for (const photo of photos) {
    const { width: widest } = await sharp(photo).metadata();
    for (const width of WIDTHS.filter((candidate, index) => index === 0 || candidate <= widest)) {
      const { data, info } = await sharp(photo)
        .autoOrient()
        .removeAlpha()
        .resize({ width, withoutEnlargement: true, fastShrinkOnLoad: false })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const raw = { width: info.width, height: info.height, channels: 3 } as const;
      const original = new PictureLikeness(pixelsToColourPlanes(data, raw));
      for (const [index, one] of settings.entries()) {
        const { picture, cpuSeconds } = await encode(sharp(data, { raw }), format, one.settings);
        traced[index]?.push({
          width,
          bytes: picture.length,
          cpuSeconds,
          ...original.of(await readColourPlanes(picture)),
        });
      }
    }
  }
  return traced;
}

async function encode(
  pixels: Sharp,
  format: PictureFormat,
  settings: EncoderSettings,
): Promise<{ picture: Buffer; cpuSeconds: number }> {
  const before = process.cpuUsage();
  const picture = await pixels.toFormat(format, settings).toBuffer();
  const { user, system } = process.cpuUsage(before);
  return { picture, cpuSeconds: (user + system) / 1e6 };
}
