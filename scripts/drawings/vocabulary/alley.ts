import { hatch } from './hatching.ts';
import { mix, type Point } from './geometry.ts';
import { box, polygon } from './outline.ts';
import { clay, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Alley {
  readonly vanish: Point;
  /** Depth at which the alley ends, from 0 at the viewer to 1 at the vanishing point. */
  readonly end: number;
  readonly night: boolean;
  readonly floor?: Tone;
  readonly sky?: Tone;
}

/**
 * A kampung alley in one-point perspective: two rows of houses, a floor and a sky. Returns a point
 * at a depth between the walls.
 */
export function drawAlley(
  print: Print,
  { vanish, end, night, floor, sky }: Alley,
): (across: number, up: number, depth: number) => Point {
  const { width, height } = print;
  const wall = night ? river : paper;
  const line = night ? paper : river;
  const at = (across: number, up: number, depth: number): Point =>
    mix([across * (width + 120) - 60, height + 120 - up * (height + 240)], vanish, depth);
  print.fill(box(-60, -60, width + 120, height + 120), sky ?? (night ? river : paper));
  print.fill(
    polygon([at(0, 0, 0), at(1, 0, 0), at(1, 0, end), at(0, 0, end)]),
    floor ?? (night ? river : paper),
  );
  for (const side of [0, 1]) {
    const houses = 5;
    for (let i = houses - 1; i >= 0; i--) {
      const near = end * (1 - (1 - i / houses) ** 1.25);
      const far = end * (1 - (1 - (i + 1) / houses) ** 1.25);
      const eaves = 0.72 + print.random(-0.06, 0.06);
      print.fill(
        polygon([at(side, 0, near), at(side, eaves, near), at(side, eaves, far), at(side, 0, far)]),
        (i + side) % 3 === 0 ? (night ? wall : clay) : wall,
        3,
      );
      const facade = polygon([
        at(side, 0.02, near),
        at(side, eaves, near),
        at(side, eaves, far),
        at(side, 0.02, far),
      ]);
      if ((i + side) % 2 === 0)
        hatch(print, facade, line, {
          angle: 90,
          gap: 26 * (1 - near),
          width: 3.4 * (1 - near),
          length: [60, 200],
          rest: 0.5,
        });
      const frame = (from: number, to: number, low: number, high: number, tone: Tone): void => {
        const a = near + (far - near) * from;
        const b = near + (far - near) * to;
        print.fill(
          polygon([at(side, low, a), at(side, high, a), at(side, high, b), at(side, low, b)]),
          tone,
          3,
        );
      };
      frame(0.16, 0.4, 0.02, 0.46, night ? (i % 2 === 0 ? clay : paper) : river);
      frame(0.58, 0.86, 0.24, 0.48, night ? (i % 2 === 0 ? paper : clay) : river);
      const out = side === 0 ? 0.06 : -0.06;
      print.fill(
        polygon([
          at(side, eaves + 0.16, near),
          at(side + out, eaves - 0.03, near),
          at(side + out, eaves - 0.03, far),
          at(side, eaves + 0.16, far),
        ]),
        night ? clay : i % 2 === 0 || sky === clay ? river : clay,
        4,
      );
      print.fill(
        polygon([
          at(side + out, eaves - 0.03, near),
          at(side, eaves - 0.05, near),
          at(side + out, eaves - 0.05, far),
        ]),
        river,
      );
    }
  }
  return at;
}
