import { extname } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { readPictureWords } from './exifr-word-reader.ts';
import type { PictureFacts } from './picture-facts.ts';

/** Pixels; a newspaper's largest cameras stay well below, and what is above would fill the memory of a small machine. */
const MOST_PIXELS = 120_000_000;
/** Width in pixels at which colour and attention are judged. */
const GLANCE = 320;
const EXTENSIONS: Record<string, readonly string[]> = { jpeg: ['.jpg', '.jpeg'], png: ['.png'], webp: ['.webp'], gif: ['.gif'], svg: ['.svg'], tiff: ['.tif', '.tiff'], heif: ['.avif', '.heic', '.heif'] };

const HEIC = ['.heic', '.heif'];
const NO_HEIC: ProbeProblem = { problem: 'HEIC pictures cannot be read here', hint: 'Save it as JPEG: on a phone, “Most Compatible” under camera formats; on a computer, export it.' };

export interface ProbeProblem {
  problem: string;
  hint: string;
}

/** What is known of a picture from its bytes, or why it is none that can be published. `path` is under `content/`. */
export async function probePicture(bytes: Uint8Array, path: string): Promise<PictureFacts | ProbeProblem> {
  if (bytes.length === 0) return { problem: 'the file is empty', hint: 'Copy the picture again.' };
  const extension = extname(path).toLowerCase();
  const open = (): Sharp => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return HEIC.includes(extension) ? NO_HEIC : { problem: 'this file is not a picture that can be read', hint: 'Save the picture again as JPEG, PNG or WebP.' };
  }
  const { format, orientation = 1, pages = 1, compression, isPalette = false } = metadata;
  const [width, height] = orientation >= 5 ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  if (width * height > MOST_PIXELS) return { problem: `it has ${width} × ${height} pixels; the limit is ${MOST_PIXELS / 1e6} million`, hint: 'Save it smaller: 4000 pixels are wide enough for every page.' };
  if (format === 'heif' && compression === 'hevc') return NO_HEIC;
  const fitting = EXTENSIONS[format] ?? [];
  if (!fitting.includes(extension)) return { problem: `the name ends in ${extension || 'nothing'}, but the file is ${format.toUpperCase()}`, hint: `Rename it so that it ends in ${fitting[0] ?? '.jpg'}, here and in the story.` };
  try {
    const glance = await open().rotate().toColourspace('srgb').flatten({ background: '#fff' }).resize({ width: GLANCE }).raw().toBuffer({ resolveWithObject: true });
    const raw = { raw: { width: glance.info.width, height: glance.info.height, channels: glance.info.channels } };
    const [colour, looked] = await Promise.all([
      sharp(glance.data, raw).resize(1, 1, { fit: 'fill' }).raw().toBuffer(),
      sharp(glance.data, raw).resize(Math.max(1, Math.round(glance.info.width / 2)), Math.max(1, Math.round(glance.info.height / 2)), { fit: 'cover', position: 'attention' }).toBuffer({ resolveWithObject: true }),
    ]);
    const { attentionX, attentionY } = looked.info as { attentionX?: number; attentionY?: number };
    return {
      width, height,
      colour: `#${[0, 1, 2].map((channel) => (colour[channel] ?? colour[0] ?? 0).toString(16).padStart(2, '0')).join('')}`,
      attention: { x: percent(attentionX, glance.info.width), y: percent(attentionY, glance.info.height) },
      drawn: format === 'svg',
      flat: format === 'svg' || isPalette,
      moves: pages > 1 && (format === 'gif' || format === 'webp'),
      words: await readPictureWords(bytes),
    };
  } catch {
    return { problem: 'the picture breaks off before its end', hint: 'Copy it again, or save it again as JPEG, PNG or WebP.' };
  }
}

function percent(value: number | undefined, of: number): number {
  return value === undefined ? 50 : Math.min(100, Math.max(0, Math.round((value / of) * 100)));
}
