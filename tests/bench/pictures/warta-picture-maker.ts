/**
 * `warta-picture-maker.ts <photos> <output>`: makes each JPEG of one folder into `<name>-<width>.<format>` in the other.
 * A file that is there already is not made again.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, parse } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { FORMATS, WIDTHS, type PictureFormat } from './picture-set.ts';

const ENCODERS: Readonly<Record<PictureFormat, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 3, chromaSubsampling: '4:2:0' }),
  webp: (picture) => picture.webp({ quality: 80, effort: 4 }),
  jpeg: (picture) => picture.jpeg({ quality: 80 }),
};

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 3 };
}

interface Encoding {
  pixels: Pixels;
  format: PictureFormat;
  file: string;
}

/** Each photo is decoded once and scaled once for each width; the costly formats come first, so that the cheap ones fill the gaps. */
async function* missingEncodings(photos: string, output: string): AsyncGenerator<Encoding> {
  for (const name of readdirSync(photos).sort()) {
    const fileOf = (width: number, format: PictureFormat): string => join(output, `${parse(name).name}-${width}.${format}`);
    const missing = WIDTHS.toReversed().map((width) => ({ width, formats: FORMATS.filter((format) => !existsSync(fileOf(width, format))) }));
    if (missing.every(({ formats }) => formats.length === 0)) continue;
    const original = await decode(join(photos, name));
    for (const { width, formats } of missing) {
      if (formats.length === 0) continue;
      const pixels = await scale(original, width);
      for (const format of formats) yield { pixels, format, file: fileOf(width, format) };
    }
  }
}

async function decode(file: string): Promise<Pixels> {
  return toPixels(sharp(file).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb'));
}

async function scale(original: Pixels, width: number): Promise<Pixels> {
  return width >= original.raw.width ? original : toPixels(sharp(original.data, { raw: original.raw }).resize({ width }));
}

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
}

const [photos = '', output = ''] = process.argv.slice(2);
sharp.cache(false);
// One thread for each picture: several share the work of one badly.
sharp.concurrency(1);
mkdirSync(output, { recursive: true });
const encodings = missingEncodings(photos, output);
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for await (const { pixels, format, file } of encodings) writeFileSync(file, await ENCODERS[format](sharp(pixels.data, { raw: pixels.raw })).toBuffer());
  }),
);
