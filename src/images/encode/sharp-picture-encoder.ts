import sharp, { type Sharp } from 'sharp';
import type { Focus } from '../../content/story/article.ts';
import { AVIF, AVIF_FLAT, JPEG, WEBP } from './encoding.ts';
import { cropOf, type PictureSize } from './crop-of.ts';
import { MOST_PIXELS } from '../most-pixels.ts';
import type { Derivative } from './plan-derivatives.ts';

// Pictures are made side by side, so each keeps to one thread; nothing is used twice, so nothing is
// kept.
sharp.cache(false);
sharp.concurrency(1);

/** The largest file for sharing, in bytes; some services refuse larger ones. */
const SHARE_BYTES = 300_000;
/**
 * A picture is decoded to at most this width, twice that of its widest form: enough to scale every
 * form from it without a loss.
 */
const DECODED_WIDTH = 3840;
/** And to so many pixels, for what is much higher than wide. */
const DECODED_PIXELS = 24_000_000;

export interface PictureForm {
  form: Derivative;
  /** Around which it is cropped. */
  focus: Focus;
}

export interface EncodingJob<T extends PictureForm> {
  source: Uint8Array;
  /** Of the source, upright. */
  size: PictureSize;
  /** It has few, flat colours. */
  flat: boolean;
  forms: readonly T[];
  /** XMP that every form carries, none if empty; nothing else of the source's metadata is kept. */
  packet: string;
}

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * Decodes a picture once, upright, in sRGB, on white and without the camera's metadata, and gives
 * for each of its forms the work of making it: scaling from there, and encoding. What is given may
 * be done side by side.
 */
export async function* encodings<T extends PictureForm>({
  source,
  size,
  flat,
  forms,
  packet,
}: EncodingJob<T>): AsyncGenerator<{ form: T; encode: () => Promise<Buffer> }> {
  const decoded = await toPixels(
    sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .rotate()
      .resize({ width: decodedWidth(size) })
      .flatten({ background: '#fff' })
      .toColourspace('srgb'),
  );
  // The forms of one shape and width share their pixels; the costliest come first, so that the
  // others fill the gaps.
  const groups = Map.groupBy(
    forms.toSorted((a, b) => b.form.width - a.form.width),
    ({ form, focus }) =>
      form.shape === 'whole'
        ? `${form.width}`
        : `${form.shape} ${form.width} ${focus.x} ${focus.y}`,
  );
  for (const [, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const pixels = await scale(decoded, first);
    for (const form of group) {
      const picture = (): Sharp => (packet === '' ? open(pixels) : open(pixels).withXmp(packet));
      yield { form, encode: () => encode(picture, form.form, flat) };
    }
  }
}

function decodedWidth({ width, height }: PictureSize): number {
  return Math.max(
    1,
    Math.min(width, DECODED_WIDTH, Math.floor(Math.sqrt((DECODED_PIXELS * width) / height))),
  );
}

function scale(decoded: Pixels, { form, focus }: PictureForm): Promise<Pixels> {
  let picture = open(decoded);
  if (form.shape !== 'whole') {
    const { width, height } = decoded.raw;
    const crop = cropOf(form.shape, { width, height });
    const from = (length: number, part: number, percent: number): number =>
      Math.min(length - part, Math.max(0, Math.round((length * percent) / 100 - part / 2)));
    picture = picture.extract({
      left: from(width, crop.width, focus.x),
      top: from(height, crop.height, focus.y),
      ...crop,
    });
  }
  return toPixels(picture.resize(form.width, form.height, { fit: 'fill' }));
}

function open({ data, raw }: Pixels): Sharp {
  return sharp(data, { raw });
}

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

async function encode(
  picture: () => Sharp,
  { shape, format }: Derivative,
  flat: boolean,
): Promise<Buffer> {
  if (format === 'avif')
    return picture()
      .avif(flat ? AVIF_FLAT : AVIF)
      .toBuffer();
  if (format === 'webp') return picture().webp(WEBP).toBuffer();
  let bytes = await picture().jpeg(JPEG).toBuffer();
  for (
    let quality = JPEG.quality - 8;
    shape === 'share' && bytes.length > SHARE_BYTES && quality > 20;
    quality -= 8
  )
    bytes = await picture()
      .jpeg({ ...JPEG, quality })
      .toBuffer();
  return bytes;
}
