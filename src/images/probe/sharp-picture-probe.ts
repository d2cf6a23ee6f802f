import { extname } from 'node:path';
import sharp, { type Metadata, type OutputInfo } from 'sharp';
import { HEAD, kindOfFile, LFS_CURE } from '../../files/kind-of-file.ts';
import { isHarmless } from './jpeg-damage.ts';
import { hasOddData } from './jpeg-data.ts';
import { MOST_PIXELS } from '../most-pixels.ts';
import { beyondBounds, beyondBytes, type PictureHeader } from './picture-bounds.ts';
import type { PictureFacts } from '../picture-facts.ts';
import { pictureWords } from '../metadata/picture-words.ts';

/** Width in pixels at which colour and attention are judged. */
const GLANCE = 320;
const EXTENSIONS: Record<string, readonly string[]> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  gif: ['.gif'],
  svg: ['.svg'],
  tiff: ['.tif', '.tiff'],
  heif: ['.avif', '.heic', '.heif'],
};

const HEIC = ['.heic', '.heif'];
const NO_HEIC: ProbeProblem = {
  problem: 'HEIC pictures cannot be read here',
  hint: 'Save it as JPEG: on a phone, “Most Compatible” under camera formats; on a computer, export it.',
};
const AGAIN = 'Save the picture again as JPEG, PNG or WebP.';

export interface ProbeProblem {
  problem: string;
  hint: string;
}

/**
 * What is known of a picture from its bytes, or why it is none that can be published. `path` is
 * under `content/`.
 */
export async function probePicture(
  bytes: Uint8Array,
  path: string,
): Promise<PictureFacts | ProbeProblem> {
  if (bytes.length === 0) return { problem: 'the file is empty', hint: 'Copy the picture again.' };
  const tooLarge = beyondBytes(bytes.length);
  if (tooLarge !== undefined) return tooLarge;
  const extension = extname(path).toLowerCase();
  const metadata = await metadataOf(bytes, extension);
  if ('problem' in metadata) return metadata;
  const header = headerOf(metadata);
  const misfit = wrongFormat(metadata, extension) ?? beyondBounds(header);
  if (misfit !== undefined) return misfit;
  const words = pictureWords(metadata);
  if ('tooLong' in words)
    return {
      problem: words.tooLong,
      hint: 'Shorten it in the program that wrote it, or take it out: the story can say the words itself.',
    };
  const { width, height } = header;
  try {
    const isJpeg = metadata.format === 'jpeg';
    const glance = await (isJpeg ? glanceAtJpeg(bytes, width) : glanceAt(bytes, width, 'error'));
    const oddData = isJpeg && hasOddData(bytes);
    return {
      width,
      height,
      ...(await judge(glance)),
      ...kindOf(metadata),
      words,
      ...(oddData ? { oddData } : {}),
    };
  } catch (error) {
    return undecodable(error);
  }
}

/** What the file says of itself, or what it is instead of a picture. */
async function metadataOf(bytes: Uint8Array, extension: string): Promise<Metadata | ProbeProblem> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    return HEIC.includes(extension) ? NO_HEIC : noPicture(bytes, extension, error);
  }
}

/** A format that cannot be read here, or that is not the one of the file's name. */
function wrongFormat(
  { format, compression }: Metadata,
  extension: string,
): ProbeProblem | undefined {
  if (format === 'heif' && compression === 'hevc') return NO_HEIC;
  const fitting = EXTENSIONS[format] ?? [];
  return fitting.includes(extension)
    ? undefined
    : {
        problem: `the name ends in ${extension || 'nothing'}, but the file is ${format === 'heif' ? 'AVIF' : format.toUpperCase()}`,
        hint: `Rename it so that it ends in ${fitting[0] ?? '.jpg'}, here and in the story.`,
      };
}

function kindOf({
  format,
  pages = 1,
  isPalette,
}: Metadata): Pick<PictureFacts, 'drawn' | 'flat' | 'moves'> {
  return {
    drawn: format === 'svg',
    flat: format === 'svg' || isPalette,
    moves: pages > 1 && (format === 'gif' || format === 'webp'),
  };
}

/** Why the rows of a picture cannot be had. */
function undecodable(error: unknown): ProbeProblem {
  const { message } = error as Error;
  if (/Corrupt JPEG data/.test(message))
    return {
      problem: `the picture is damaged, and part of it would be grey or shifted: ${firstLine(error).replace(/^VipsJpeg: Corrupt JPEG data: /, '')}`,
      hint: 'Copy it again from where it came from.',
    };
  return /premature end|truncat|unexpected end|end of (?:file|stream)|not enough data|read error/i.test(
    message,
  )
    ? {
        problem: 'the picture breaks off before its end',
        hint: `Copy it again, or s${AGAIN.slice(1)}`,
      }
    : { problem: `the picture cannot be decoded: ${firstLine(error)}`, hint: AGAIN };
}

interface Glance {
  data: Buffer;
  info: OutputInfo;
}

/** Colour and attention. */
async function judge({
  data,
  info: { width, height, channels },
}: Glance): Promise<Pick<PictureFacts, 'attention' | 'colour'>> {
  const raw = { raw: { width, height, channels } };
  const [half, side] = [width, height].map((length) => Math.max(1, Math.round(length / 2)));
  const [colour, looked] = await Promise.all([
    sharp(data, raw).resize(1, 1, { fit: 'fill' }).raw().toBuffer(),
    sharp(data, raw)
      .resize(half, side, { fit: 'cover', position: 'attention' })
      .toBuffer({ resolveWithObject: true }),
  ]);
  const { attentionX, attentionY } = looked.info as { attentionX?: number; attentionY?: number };
  return {
    colour: `#${[0, 1, 2].map((channel) => (colour[channel] ?? colour[0] ?? 0).toString(16).padStart(2, '0')).join('')}`,
    attention: { x: percent(attentionX, width), y: percent(attentionY, height) },
  };
}

/** A JPEG's decoder only warns of rows that it had to make up. */
function glanceAtJpeg(bytes: Uint8Array, width: number): Promise<Glance> {
  return glanceAt(bytes, width, 'warning').catch((error: unknown) => {
    if (!isHarmless((error as Error).message, bytes)) throw error;
    return glanceAt(bytes, width, 'truncated');
  });
}

function glanceAt(
  bytes: Uint8Array,
  width: number,
  failOn: 'error' | 'truncated' | 'warning',
): Promise<Glance> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn })
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize({ width: Math.min(GLANCE, width) })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function headerOf({
  format,
  width,
  height,
  orientation = 1,
  isProgressive,
}: Metadata): PictureHeader {
  const turned = orientation >= 5;
  const plain = format === 'heif' ? 'AVIF' : format.toUpperCase();
  const kind =
    isProgressive && format === 'jpeg'
      ? 'progressive JPEG'
      : isProgressive && format === 'png'
        ? 'interlaced PNG'
        : plain;
  return { kind, width: turned ? height : width, height: turned ? width : height };
}

/** The file opens as no picture: what it is instead, as far as its bytes tell. */
function noPicture(bytes: Uint8Array, extension: string, error: unknown): ProbeProblem {
  const kind = kindOfFile(bytes.subarray(0, HEAD));
  if (kind?.id === 'lfs')
    return { problem: `this file is not a picture: it is ${kind.said}`, hint: LFS_CURE };
  if (kind === undefined)
    return { problem: 'this file is not a picture that can be read', hint: AGAIN };
  const [, endings] =
    Object.entries(EXTENSIONS).find(([format]) => format === kind.id) ??
    (kind.id === 'avif' ? ['avif', ['.avif']] : []);
  if (endings?.includes(extension) === true)
    return {
      problem: `this file begins as ${kind.said}, but cannot be read: ${firstLine(error)}`,
      hint: AGAIN,
    };
  return {
    problem: `this file is not a picture that can be read: the name ends in ${extension || 'nothing'}, but it is ${kind.said}`,
    hint: AGAIN,
  };
}

/** What the decoder says, in one line. */
function firstLine(error: unknown): string {
  return (
    (error as Error).message
      .replace(/^Input buffer has corrupt header: /, '')
      .trim()
      .split('\n')[0]
      ?.slice(0, 200) ?? ''
  );
}

function percent(value: number | undefined, of: number): number {
  return value === undefined ? 50 : Math.min(100, Math.max(0, Math.round((value / of) * 100)));
}
