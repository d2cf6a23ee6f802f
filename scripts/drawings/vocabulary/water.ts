import { gouge } from './outline.ts';
import type { Tone } from './palette.ts';
import type { Print } from './print.ts';
import type { Point } from './geometry.ts';

export interface Water {
  readonly top: number;
  readonly bottom: number;
  readonly left?: number;
  readonly right?: number;
  readonly tone: Tone;
  /** How much of each row is cut, from 0 to 1. */
  readonly fullness?: number;
  readonly far?: number;
  readonly near?: number;
  readonly bow?: number;
}

/** Rows of ripples that grow towards the viewer. */
export function ripples(
  print: Print,
  {
    top,
    bottom,
    left = -60,
    right = print.width + 60,
    tone,
    fullness = 0.5,
    far = 9,
    near = 34,
    bow = 0.05,
  }: Water,
): void {
  const cuts: string[] = [];
  let y = top;
  while (y < bottom) {
    const depth = (y - top) / (bottom - top);
    const gap = far + (near - far) * depth;
    let x = left - print.random(0, gap * 10);
    while (x < right) {
      const run = gap * print.random(3, 9);
      const from = Math.max(x, left);
      const to = Math.min(x + run, right);
      if (to > from && print.random() < fullness)
        cuts.push(
          gouge(
            [from, y + print.random(-0.2, 0.2) * gap],
            [to, y + print.random(-0.2, 0.2) * gap],
            gap * print.random(0.22, 0.42),
            run * print.random(-bow, bow),
          ),
        );
      x += run * print.random(1, 1.35);
    }
    y += gap * print.random(0.75, 1.1);
  }
  print.fill(cuts.join(''), tone);
}

/** Rings around something that stands in the water. */
export function rings(print: Print, [x, y]: Point, width: number, count: number, tone: Tone): void {
  const cuts: string[] = [];
  for (let i = 1; i <= count; i++) {
    const w = width * (0.6 + i * 0.45);
    const h = w * 0.16;
    for (const side of [-1, 1]) {
      const slip = print.random(-0.2, 0.2) * w;
      cuts.push(
        gouge(
          [x - w * 0.8 + slip, y + side * h * 0.5],
          [x + w * 0.8 + slip, y + side * h * 0.5],
          width * 0.05,
          side * h * 0.8,
        ),
      );
    }
  }
  print.fill(cuts.join(''), tone);
}
