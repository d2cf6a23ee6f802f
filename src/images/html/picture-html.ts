import { escapeHtml } from '../../html/escape-html.ts';
import { pictureClasses } from './picture-classes.ts';
import { pictureAddress, type PictureName } from './picture-address.ts';
import {
  derivativeOf,
  FORMATS,
  widthsOf,
  type Format,
  type PictureSize,
} from '../encode/plan-derivatives.ts';

/**
 * A picture as a page draws it; its colour is `#rrggbb`, its focus in percent from the left and
 * from the top.
 */
export interface DrawnPicture extends PictureName, PictureSize {
  colour: string;
  focus: { x: number; y: number };
}

export interface PictureLook {
  alt: string;
  shape: 'whole' | '4x3';
  /** How wide it is shown, as HTML's `sizes`. */
  sizes: string;
  /** It stands on the first screen, so nothing is fetched before it. */
  first?: boolean;
}

const TYPES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * `<picture>` with every form that is made: the browser takes the one that fits. Its place is kept,
 * and coloured, before it comes.
 */
export function pictureHtml(
  picture: DrawnPicture,
  { alt, shape, sizes, first = false }: PictureLook,
): string {
  const widths = widthsOf(shape, picture);
  const address = (format: Format, width: number): string =>
    pictureAddress(picture, derivativeOf(shape, format, width, picture));
  const set = (format: Format): string =>
    widths.map((width) => `${address(format, width)} ${width}w`).join(', ');
  const { width, height } = derivativeOf(shape, 'jpg', widths.at(-1) ?? picture.width, picture);
  const sources = FORMATS[shape]
    .filter((format) => format !== 'jpg')
    .map((format) => `<source type="${TYPES[format]}" srcset="${set(format)}" sizes="${sizes}">`)
    .join('');
  const loading = first ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  return `<picture>${sources}<img src="${address('jpg', middle(widths))}" srcset="${set('jpg')}" sizes="${sizes}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" class="${pictureClasses(picture, shape)}" ${loading}></picture>`;
}

/** The largest JPEG of the whole picture. */
export function largestAddress(picture: DrawnPicture): string {
  return pictureAddress(
    picture,
    derivativeOf('whole', 'jpg', widthsOf('whole', picture).at(-1) ?? picture.width, picture),
  );
}

/** What browsers without `srcset` and whoever copies the address get. */
function middle(widths: readonly number[]): number {
  return widths.findLast((width) => width <= 800) ?? widths[0] ?? 0;
}
