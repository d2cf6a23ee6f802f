import { cropOf, RATIOS, type PictureSize, type Shape } from './crop-of.ts';

export type { PictureSize, Shape };
export type Format = 'avif' | 'webp' | 'jpg';

/** Shapes that are made in several widths, for screens. */
export type Ladder = 'whole' | '4x3' | '1x1';
/** How a page shows a picture: over a story, in a text, or as somebody's portrait. */
export type PicturePlace = 'lead' | 'text' | 'portrait';

/** One published form of a picture, in pixels. */
export interface Derivative {
  shape: Shape;
  format: Format;
  width: number;
  height: number;
}

/**
 * Widths in pixels, each at most 1.6 times the one before, so that no screen fetches much more than
 * it shows. The greatest is what a story's leading picture needs at two pixels to one. Squares are
 * portraits of 64, 96 or 160 pixels, at up to three to one.
 */
const WIDTHS: Record<Ladder, readonly number[]> = {
  whole: [360, 540, 800, 1200, 1920],
  '4x3': [360, 540, 800, 1200],
  '1x1': [96, 144, 224, 352, 480],
};
/**
 * Cards and portraits are small and many: browsers without AVIF, a few in a hundred, get the JPEG
 * there.
 */
export const FORMATS: Record<Ladder, readonly Format[]> = {
  whole: ['avif', 'webp', 'jpg'],
  '4x3': ['avif', 'jpg'],
  '1x1': ['avif', 'jpg'],
};
/** Width of the forms for machines: search engines, other sites. */
const FOR_MACHINES = 1200;
/** Pixels of a form at most; only what is higher than 16:9 comes near. */
const MOST_FORM_PIXELS = 6_600_000;
/** A last step that adds less than this is not worth a file. */
const WORTH_A_STEP = 1.1;

/**
 * The widths of a shape that are made, ascending. Nothing is scaled up: a small picture ends with
 * its own width, a very high one with that at which it has `MOST_FORM_PIXELS`.
 */
export function widthsOf(shape: Ladder, size: PictureSize): number[] {
  const widest =
    shape === 'whole'
      ? Math.max(
          1,
          Math.min(
            size.width,
            Math.floor(Math.sqrt((MOST_FORM_PIXELS * size.width) / size.height)),
          ),
        )
      : cropOf(shape, size).width;
  const widths = WIDTHS[shape].filter((width) => width <= widest);
  const last = widths.at(-1);
  const greatest = WIDTHS[shape].at(-1) ?? 0;
  if (widest < greatest && (last === undefined || widest >= last * WORTH_A_STEP))
    widths.push(widest);
  return widths;
}

/** The form of a shape at a width. */
export function derivativeOf(
  shape: Shape,
  format: Format,
  width: number,
  size: PictureSize,
): Derivative {
  const ratio = shape === 'whole' ? size.width / size.height : RATIOS[shape];
  return { shape, format, width, height: Math.max(1, Math.round(width / ratio)) };
}

/** The form of a shape for machines: a JPEG, 1200 pixels wide or as wide as the picture allows. */
export function machineForm(shape: Exclude<Shape, 'whole'>, size: PictureSize): Derivative {
  return derivativeOf(shape, 'jpg', Math.min(FOR_MACHINES, cropOf(shape, size).width), size);
}

/**
 * The published forms of a picture at one place. One that leads a story also stands on cards, in
 * search results and beside links.
 */
export function planDerivatives(size: PictureSize, place: PicturePlace): Derivative[] {
  const ladder = (shape: Ladder): Derivative[] =>
    widthsOf(shape, size).flatMap((width) =>
      FORMATS[shape].map((format) => derivativeOf(shape, format, width, size)),
    );
  if (place === 'portrait') return ladder('1x1');
  if (place === 'text') return ladder('whole');
  const forms = [
    ...ladder('whole'),
    ...ladder('4x3'),
    ...(['4x3', '16x9', '1x1', 'share'] as const).map((shape) => machineForm(shape, size)),
  ];
  return [...new Map(forms.map((form) => [derivativeName(form), form])).values()];
}

/** `800.avif`, `4x3-360.webp`: tells the forms of one picture apart. */
export function derivativeName({ shape, width, format }: Derivative): string {
  return `${shape === 'whole' ? '' : `${shape}-`}${width}.${format}`;
}
