import { turn, type Point } from './geometry.ts';
import { boundsOf, oval } from './outline.ts';
import type { Tone } from './palette.ts';
import type { Print } from './print.ts';

/** A screen of dots; `size` tells the radius at each place, as a part of the pitch. */
export function halftone(
  print: Print,
  region: string,
  tone: Tone,
  pitch: number,
  size: number | ((at: Point) => number),
  angle = 27,
): void {
  const [left, top, right, bottom] = boundsOf(region);
  const centre: Point = [(left + right) / 2, (top + bottom) / 2];
  const reach = Math.hypot(right - left, bottom - top) / 2;
  const dots: string[] = [];
  for (let row = -reach; row <= reach; row += pitch) {
    for (let column = -reach; column <= reach; column += pitch) {
      const [dx, dy] = turn([column, row], angle);
      const at: Point = [centre[0] + dx, centre[1] + dy];
      if (
        at[0] < left - pitch ||
        at[0] > right + pitch ||
        at[1] < top - pitch ||
        at[1] > bottom + pitch
      )
        continue;
      const radius = (typeof size === 'number' ? size : size(at)) * pitch;
      if (radius > 0.6) dots.push(oval(at[0], at[1], radius));
    }
  }
  print.within(region, () => print.fill(dots.join(''), tone));
}
