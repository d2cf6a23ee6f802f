import sharp from 'sharp';
import type { SeededRandom } from '../seeded-random.ts';
import { PHOTO_SIZE } from './photo-size.ts';

const { width, height } = PHOTO_SIZE;
const BLURS = [0, 3, 12];
const GRAIN = 2;

/**
 * JPEG of a photo in good light: a sky that changes slowly, soft and sharp-edged shapes, thin
 * lines, hardly any grain.
 */
export async function smoothPhoto(random: SeededRandom): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(scene(random)))
    .removeAlpha()
    .raw()
    .toBuffer();
  for (let at = 0; at < pixels.length; at += 3) {
    const grain = Math.round((random.next() + random.next() - 1) * GRAIN);
    for (let channel = at; channel < at + 3; channel++)
      pixels[channel] = Math.max(0, Math.min(255, (pixels[channel] ?? 0) + grain));
  }
  return sharp(pixels, { raw: { ...PHOTO_SIZE, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

function scene(random: SeededRandom): string {
  const shapes = Array.from({ length: 70 }, () => random.pick([ellipse, block, ellipse])(random));
  const lines = Array.from({ length: 25 }, () => line(random));
  const blurs = BLURS.map(
    (deviation) =>
      `<filter id="b${deviation}"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>${gradient('sky', random)}${[0, 1, 2, 3, 4, 5].map((number) => gradient(`g${number}`, random)).join('')}${blurs.join('')}</defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${shapes.join('')}${lines.join('')}</svg>`;
}

function gradient(id: string, random: SeededRandom): string {
  return `<linearGradient id="${id}" x1="${random.next()}" y1="0" x2="${random.next()}" y2="1"><stop offset="0" stop-color="${colour(random)}"/><stop offset="1" stop-color="${colour(random)}"/></linearGradient>`;
}

/** Rather grey than bright, as most things are. */
function colour(random: SeededRandom): string {
  return `hsl(${random.between(0, 359)},${random.between(5, 55)}%,${random.between(12, 88)}%)`;
}

function ellipse(random: SeededRandom): string {
  return `<ellipse cx="${random.between(0, width)}" cy="${random.between(0, height)}" rx="${random.between(10, 180)}" ry="${random.between(10, 180)}" ${paint(random)}/>`;
}

function block(random: SeededRandom): string {
  const [x, y] = [random.between(-50, width), random.between(height / 4, height)];
  return `<rect x="${x}" y="${y}" width="${random.between(8, 260)}" height="${random.between(8, 400)}" transform="rotate(${random.between(-8, 8)} ${x} ${y})" ${paint(random)}/>`;
}

function line(random: SeededRandom): string {
  return `<line x1="${random.between(0, width)}" y1="${random.between(0, height)}" x2="${random.between(0, width)}" y2="${random.between(0, height)}" stroke="${colour(random)}" stroke-width="${random.between(1, 5)}"/>`;
}

function paint(random: SeededRandom): string {
  return `fill="url(#g${random.between(0, 5)})" opacity="${0.6 + random.next() * 0.4}" filter="url(#b${random.pick(BLURS)})"`;
}
