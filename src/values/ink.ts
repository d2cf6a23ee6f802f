import { contrast } from './contrast.ts';

/**
 * The colours of the page, as `styles/base.css` has them: of names and rules, of the page in light
 * and in dark.
 */
export const DEFAULT_INK = '#12466b';
export const PAPER = '#fdfcf9';
export const DARK_PAPER = '#14171b';
/** The least contrast of words with the page: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;
/** Pale enough on dark paper to be read with ease, and still a colour. */
const DARK_CONTRAST = 7;
/** How much of its strength a colour keeps on dark paper, where the same one glares. */
const DARK_STRENGTH = 0.75;
const STEPS = 100;

/** Whether words in this ink (`#12466b`) can be read on the paper. */
export function isReadableInk(ink: string): boolean {
  return contrast(ink, PAPER) >= LEAST_CONTRAST;
}

/** The ink, darkened as little as makes it readable on the paper. */
export function readableInk(ink: string): string {
  return firstGood({ ink, end: 0, strength: 1, isGood: isReadableInk });
}

/** The ink for dark paper: the same, made paler until it is read there with ease. */
export function darkInk(ink: string): string {
  return firstGood({
    ink,
    end: 1,
    strength: DARK_STRENGTH,
    isGood: (paler) => contrast(paler, DARK_PAPER) >= DARK_CONTRAST,
  });
}

/**
 * The first that is good of the colours from an ink to black (0) or white (1): the hue stays, the
 * lightness of HSL moves.
 */
function firstGood({
  ink,
  end,
  strength,
  isGood,
}: {
  ink: string;
  end: 0 | 1;
  strength: number;
  isGood: (colour: string) => boolean;
}): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16) / 255);
  const lightness = (Math.max(...parts) + Math.min(...parts)) / 2;
  const room = (level: number): number => 1 - Math.abs(2 * level - 1);
  for (let step = 0; step <= STEPS; step++) {
    const level = lightness + ((end - lightness) * step) / STEPS;
    const colour = room(lightness) === 0 ? 0 : (strength * room(level)) / room(lightness);
    const mixed = `#${parts
      .map((part) =>
        Math.round(255 * (level + (part - lightness) * colour))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (isGood(mixed)) return mixed;
  }
  throw new RangeError(`“${ink}” is not a colour like #12466b`);
}
