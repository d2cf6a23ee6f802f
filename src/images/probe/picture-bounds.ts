import { MOST_PIXELS } from '../most-pixels.ts';

/** What a header says of a picture before anything of it is decoded. */
export interface PictureHeader {
  /** As people call it: `JPEG`, `progressive JPEG`, `AVIF`. */
  kind: string;
  /** Pixels, upright. */
  width: number;
  height: number;
}

export interface BeyondBounds {
  problem: string;
  hint: string;
}

/** Bytes; GitHub takes no larger file. */
const MOST_BYTES = 100_000_000;
/**
 * Pixels of what is decoded as a whole, by kind; each is some 400 MB of memory and some 4 seconds
 * then.
 */
const MOST_AT_ONCE: Readonly<Record<string, number>> = {
  AVIF: 16_000_000,
  GIF: 40_000_000,
  SVG: 40_000_000,
  'interlaced PNG': 24_000_000,
  'progressive JPEG': 51_000_000,
};
/** Pixels of a side. */
const MOST_SIDE = 30_000;
/**
 * How many times one side may be as long as the other: a long graphic is 10 or 15, and nothing
 * beyond is read on a phone.
 */
const MOST_RATIO = 20;

/** Why a picture of so many bytes is not even opened; undefined when it is. */
export function beyondBytes(bytes: number): BeyondBounds | undefined {
  return bytes > MOST_BYTES
    ? {
        problem: `the file has ${(bytes / 1e6).toFixed(0)} MB; the limit is ${MOST_BYTES / 1e6}`,
        hint: 'Save it as JPEG: 4000 pixels are wide enough for every page.',
      }
    : undefined;
}

/** Why a picture is not decoded; undefined when it is. Pure. */
export function beyondBounds({ kind, width, height }: PictureHeader): BeyondBounds | undefined {
  const measures = `it has ${width} × ${height} pixels`;
  const smaller = 'Save it smaller: 4000 pixels are wide enough for every page.';
  if (width < 1 || height < 1)
    return {
      problem: `${measures}, so there is nothing to see`,
      hint: 'Save the picture again as JPEG, PNG or WebP.',
    };
  if (width * height > MOST_PIXELS)
    return { problem: `${measures}; the limit is ${MOST_PIXELS / 1e6} million`, hint: smaller };
  const most = MOST_AT_ONCE[kind] ?? MOST_PIXELS;
  if (width * height > most)
    return {
      problem: `${measures}; the limit is ${most / 1e6} million for ${kind}, which is read as a whole`,
      hint:
        kind.includes('JPEG') || kind.includes('PNG')
          ? `Save it as ${kind.split(' ').at(-1) ?? ''} that is not ${kind.split(' ')[0] ?? ''}, or smaller: 4000 pixels are wide enough for every page.`
          : smaller,
    };
  const longer = Math.max(width, height);
  const shorter = Math.min(width, height);
  if (longer > MOST_SIDE)
    return {
      problem: `${measures}; the limit of a side is ${MOST_SIDE.toLocaleString('en')}`,
      hint: `Save it smaller, or cut it: ${sizeWithin(width, height, Math.min(MOST_SIDE, shorter * MOST_RATIO))}.`,
    };
  if (longer > shorter * MOST_RATIO)
    return {
      problem: `${measures}: it is ${(longer / shorter).toFixed(longer / shorter < 100 ? 1 : 0)} times as ${height > width ? 'high as it is wide' : 'wide as it is high'}, and the limit is ${MOST_RATIO}`,
      hint: `Cut it to ${sizeWithin(width, height, shorter * MOST_RATIO)} pixels, or into several pictures.`,
    };
  return undefined;
}

function sizeWithin(width: number, height: number, longest: number): string {
  return height > width ? `${width} × ${longest}` : `${longest} × ${height}`;
}
