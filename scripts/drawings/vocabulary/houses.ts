import { comb } from './hatching.ts';
import type { Point } from './geometry.ts';
import { box, gouge, polygon } from './outline.ts';
import { clay, overRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface House {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly roof?: Tone;
  readonly wall?: Tone;
  readonly windows?: number;
  readonly gable?: boolean;
}

/** A low kampung house seen from the front; `at` is the left foot of the wall. */
export function drawHouse(
  print: Print,
  { at: [x, ground], width, height, roof = clay, wall = paper, windows = 2, gable = false }: House,
): void {
  const eaves = ground - height * 0.58;
  const ridge = ground - height;
  const dark = wall.river === 1;
  print.fill(box(x, eaves, width, ground - eaves), wall, 3);
  if (!dark)
    comb(
      print,
      box(x, eaves, width, ground - eaves),
      [
        [x + width, eaves],
        [x + width, ground],
      ],
      [-width * 0.35, 0],
      river,
      height * 0.055,
      0.5,
    );
  const opening = dark ? paper : river;
  const pitch = width / (windows + 1);
  for (let i = 0; i < windows; i++)
    print.fill(
      box(x + pitch * (i + 0.68), eaves + height * 0.16, pitch * 0.44, height * 0.2),
      opening,
    );
  print.fill(box(x + pitch * 0.2, ground - height * 0.4, pitch * 0.34, height * 0.4), opening);
  const roofShape = gable
    ? polygon([
        [x - width * 0.08, eaves + 2],
        [x + width / 2, ridge],
        [x + width * 1.08, eaves + 2],
      ])
    : polygon([
        [x - width * 0.07, eaves + 4],
        [x + width * 0.1, ridge],
        [x + width * 0.9, ridge],
        [x + width * 1.07, eaves + 4],
      ]);
  print.fill(roofShape, roof, 3);
  const tiles: string[] = [];
  for (let i = 1; i < 9; i++) {
    const t = i / 9;
    const top: Point = gable ? [x + width / 2, ridge] : [x + width * (0.1 + 0.8 * t), ridge];
    tiles.push(gouge(top, [x + width * (-0.07 + 1.14 * t), eaves], width * 0.008 + 1.2));
  }
  print.within(roofShape, () => print.fill(tiles.join(''), roof.river === 1 ? paper : overRiver));
}

/** A plank jetty on posts. */
export function drawJetty(
  print: Print,
  left: number,
  right: number,
  deck: number,
  foot: number,
  tone: Tone = river,
): void {
  for (let x = left + 14; x < right; x += (right - left) / 6)
    print.fill(box(x, deck, (right - left) * 0.025 + 3, foot - deck), tone);
  print.fill(box(left, deck, right - left, Math.max(6, (foot - deck) * 0.16)), tone, 3);
}
