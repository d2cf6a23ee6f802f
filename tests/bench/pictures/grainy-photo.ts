import sharp from 'sharp';
import type { SeededRandom } from '../seeded-random.ts';
import { PHOTO_SIZE } from './photo-size.ts';

const SHAPES = { width: 24, height: 16, share: 0.75, kernel: 'cubic' } as const;
const TEXTURE = { width: 200, height: 134, share: 0.25, kernel: 'mitchell' } as const;
/** The grain lies evenly between 10 below and 10 above, the same in all three channels. */
const GRAIN = 10;

/**
 * JPEG of a photo in poor light: soft shapes, a texture of patches eight pixels wide, and strong
 * grain. Slow to encode.
 */
export async function grainyPhoto(random: SeededRandom): Promise<Buffer> {
  const shapes = await enlargedNoise(random, SHAPES);
  const texture = await enlargedNoise(random, TEXTURE);
  const pixels = Buffer.alloc(PHOTO_SIZE.width * PHOTO_SIZE.height * 3);
  for (let at = 0; at < pixels.length; at += 3) {
    const grain = (random.next() * 2 - 1) * GRAIN;
    for (let channel = at; channel < at + 3; channel++) {
      const value =
        (shapes[channel] ?? 0) * SHAPES.share + (texture[channel] ?? 0) * TEXTURE.share + grain;
      pixels[channel] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
  return sharp(pixels, { raw: { ...PHOTO_SIZE, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function enlargedNoise(
  random: SeededRandom,
  { width, height, kernel }: typeof SHAPES | typeof TEXTURE,
): Promise<Buffer> {
  const noise = Buffer.alloc(width * height * 3);
  for (let index = 0; index < noise.length; index++) noise[index] = random.between(0, 255);
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .resize({ ...PHOTO_SIZE, fit: 'fill', kernel })
    .raw()
    .toBuffer();
}
