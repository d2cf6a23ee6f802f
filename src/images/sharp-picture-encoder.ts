import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { Focus } from '../article/article.ts';
import { AVIF, JPEG, WEBP } from './encoding.ts';
import { cropOf, type Derivative, type PictureSize, type Shape } from './plan-derivatives.ts';

// Pictures are made side by side, so each keeps to one thread; nothing is used twice, so nothing is kept.
sharp.cache(false);
sharp.concurrency(1);

/** The largest file for sharing, in bytes; some services refuse larger ones. */
const SHARE_BYTES = 300_000;

export interface EncodingJob {
  source: Uint8Array;
  /** Of the source, upright. */
  size: PictureSize;
  focus: Focus;
  forms: readonly Derivative[];
  /** XMP that every form carries, none if empty; nothing else of the source's metadata is kept. */
  packet: string;
  /** Takes each form as it is made. */
  take: (form: Derivative, bytes: Buffer) => void;
}

/**
 * Makes published forms of a picture: upright, in sRGB, on white, without the camera's metadata. The source is decoded
 * once for each shape, to the widest of its forms; the others are made from that.
 */
export async function encodePicture({ source, size, focus, forms, packet, take }: EncodingJob): Promise<void> {
  for (const [shape, some] of Map.groupBy(forms, (form) => form.shape)) {
    const widest = some.reduce((a, b) => (b.width > a.width ? b : a));
    const { data, info } = await decode(source, { shape, size, focus, widest });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    for (const [, same] of Map.groupBy(some, (form) => form.width)) {
      for (const form of same) {
        const picture = sharp(data, { raw }).resize(form.width, form.height, { fit: 'fill' });
        take(form, await encode(packet === '' ? picture : picture.withXmp(packet), form));
      }
    }
  }
}

function decode(source: Uint8Array, { shape, size, focus, widest }: { shape: Shape; size: PictureSize; focus: Focus; widest: Derivative }): Promise<{ data: Buffer; info: OutputInfo }> {
  let picture = sharp(source, { limitInputPixels: false, failOn: 'truncated' }).rotate();
  if (shape !== 'whole') {
    const crop = cropOf(shape, size);
    const from = (length: number, part: number, percent: number): number => Math.min(length - part, Math.max(0, Math.round((length * percent) / 100 - part / 2)));
    picture = picture.extract({ left: from(size.width, crop.width, focus.x), top: from(size.height, crop.height, focus.y), ...crop });
  }
  return picture.resize(widest.width, widest.height, { fit: 'fill' }).flatten({ background: '#fff' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
}

async function encode(picture: Sharp, { shape, format }: Derivative): Promise<Buffer> {
  if (format === 'avif') return picture.avif(AVIF).toBuffer();
  if (format === 'webp') return picture.webp(WEBP).toBuffer();
  let bytes = await picture.jpeg(JPEG).toBuffer();
  for (let quality = JPEG.quality - 8; shape === 'share' && bytes.length > SHARE_BYTES && quality > 20; quality -= 8) bytes = await picture.clone().jpeg({ ...JPEG, quality }).toBuffer();
  return bytes;
}
