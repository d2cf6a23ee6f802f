import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { photoName, PHOTO_COUNT } from './photo-name.ts';
import { SeededRandom } from './seeded-random.ts';

/** Pixels. Small, since how long pictures take is measured by another bench. */
const SIZE = { width: 300, height: 200 };
const COARSE = { width: 36, height: 24 };

/**
 * Writes the corpus's JPEG photos into `folder`: soft blotches of colour, as costly to encode as a
 * picture out of focus.
 */
export async function writePhotos(folder: string, seed: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = new SeededRandom(seed);
  for (let number = 1; number <= PHOTO_COUNT; number++) {
    const pixels = Buffer.alloc(COARSE.width * COARSE.height * 3);
    for (let index = 0; index < pixels.length; index++) pixels[index] = random.between(0, 255);
    await sharp(pixels, { raw: { ...COARSE, channels: 3 } })
      .resize({ ...SIZE, fit: 'fill', kernel: 'cubic' })
      .jpeg({ quality: 80 })
      .toFile(join(folder, photoName(number)));
  }
}

/** Writes a JPEG of a few pixels, another one for each number. */
export async function writeThumbnail(file: string, number: number): Promise<void> {
  const pixels = Buffer.from([
    number & 255,
    (number >> 8) & 255,
    128,
    255 - (number & 255),
    90,
    (number >> 4) & 255,
  ]);
  await sharp(pixels, { raw: { width: 2, height: 1, channels: 3 } })
    .resize({ width: 24, height: 16, fit: 'fill', kernel: 'nearest' })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toFile(file);
}
