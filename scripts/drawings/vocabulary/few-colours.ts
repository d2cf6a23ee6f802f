import { CLAY_INK, PAPER, RIVER_INK } from './palette.ts';

type Colour = readonly [number, number, number];

const read = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const halfway = (a: Colour, b: Colour): Colour =>
  [0, 1, 2].map((i) => Math.round(((a[i] ?? 0) + (b[i] ?? 0)) / 2)) as unknown as Colour;
const over = (a: Colour, b: Colour): Colour =>
  [0, 1, 2].map((i) => Math.round(((a[i] ?? 0) * (b[i] ?? 0)) / 255)) as unknown as Colour;

const sheet = read(PAPER);
const river = over(read(RIVER_INK), sheet);
const clay = over(read(CLAY_INK), sheet);
const both = over(river, read(CLAY_INK));
const COLOURS: readonly Colour[] = [
  sheet,
  river,
  clay,
  both,
  halfway(sheet, river),
  halfway(sheet, clay),
  halfway(sheet, both),
  halfway(river, clay),
  halfway(clay, both),
];

/**
 * Paper, two inks, their overprint and one step between each pair that meets: what is between them
 * only swells the file.
 */
export function toFewColours(pixels: Uint8Array): void {
  const nearest = new Map<number, Colour>();
  for (let at = 0; at < pixels.length; at += 3) {
    const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const key = (r << 16) | (g << 8) | b;
    let colour = nearest.get(key);
    if (colour === undefined) {
      const off = (c: Colour): number => (c[0] - r) ** 2 + (c[1] - g) ** 2 + (c[2] - b) ** 2;
      colour = COLOURS.reduce((best, c) => (off(c) < off(best) ? c : best));
      nearest.set(key, colour);
    }
    pixels.set(colour, at);
  }
}
