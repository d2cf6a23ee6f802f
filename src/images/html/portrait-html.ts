import { escapeHtml } from '../../html/escape-html.ts';
import { pictureAddress, type PictureName } from './picture-address.ts';
import {
  derivativeOf,
  widthsOf,
  type Format,
  type PictureSize,
} from '../encode/plan-derivatives.ts';

/** A portrait as a page draws it. */
export type DrawnPortrait = PictureName & PictureSize;

export interface PortraitLook {
  /** Empty where the name stands beside it. */
  alt: string;
  /** CSS pixels of each side. */
  size: number;
  /** It may be far down the page. */
  lazy?: boolean;
}

const DENSITIES = [1, 2, 3];

/** `<picture>` of somebody's square portrait, with a form for each density of screens. */
export function portraitHtml(
  portrait: DrawnPortrait,
  { alt, size, lazy = false }: PortraitLook,
): string {
  const widths = widthsOf('1x1', portrait);
  const steps = new Map<number, number>();
  for (const density of DENSITIES) {
    const width = widths.find((each) => each >= size * density) ?? widths.at(-1) ?? 0;
    if (![...steps.values()].includes(width)) steps.set(density, width);
  }
  const address = (format: Format, width: number): string =>
    pictureAddress(portrait, derivativeOf('1x1', format, width, portrait));
  const set = (format: Format): string =>
    [...steps].map(([density, width]) => `${address(format, width)} ${density}x`).join(', ');
  return `<picture><source type="image/avif" srcset="${set('avif')}"><img src="${address('jpg', steps.get(1) ?? 0)}" srcset="${set('jpg')}" width="${size}" height="${size}" alt="${escapeHtml(alt)}"${lazy ? ' loading="lazy"' : ''} decoding="async"></picture>`;
}
