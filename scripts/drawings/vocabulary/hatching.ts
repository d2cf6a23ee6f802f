import { add, distance, mix, polar, scale, turn, type Point } from './geometry.ts';
import { boundsOf, gouge, spike } from './outline.ts';
import type { Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Hatch {
  readonly angle?: number;
  readonly gap: number;
  readonly width: number;
  /** Shortest and longest cut. */
  readonly length: readonly [number, number];
  /** Space between the cuts of a row, as a part of their length. */
  readonly rest?: number;
  readonly bow?: number;
}

/** Rows of gouge cuts across a region. */
export function hatch(
  print: Print,
  region: string,
  tone: Tone,
  { angle = 0, gap, width, length, rest = 0.25, bow = 0 }: Hatch,
): void {
  const [left, top, right, bottom] = boundsOf(region);
  const centre: Point = [(left + right) / 2, (top + bottom) / 2];
  const reach = Math.hypot(right - left, bottom - top) / 2;
  const cuts: string[] = [];
  for (let row = -reach; row <= reach; row += gap * print.random(0.82, 1.18)) {
    let at = -reach - print.random(0, length[1]);
    while (at < reach) {
      const run = print.random(length[0], length[1]);
      const place = (along: number): Point =>
        add(centre, turn([along, row + print.random(-gap, gap) * 0.08], angle));
      cuts.push(
        gouge(
          place(at),
          place(at + run),
          width * print.random(0.7, 1.2),
          bow * print.random(0.5, 1.3),
        ),
      );
      at += run * (1 + rest * print.random(0.5, 1.6));
    }
  }
  print.within(region, () => print.fill(cuts.join(''), tone));
}

/** A comb of spikes from a line towards one side: the print-maker's way from dark to light. */
export function comb(
  print: Print,
  region: string | undefined,
  line: readonly Point[],
  reach: Point,
  tone: Tone,
  gap: number,
  fullness = 0.62,
): void {
  const cuts: string[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    const steps = Math.max(1, Math.round(distance(a, b) / gap));
    for (let k = 0; k < steps; k++) {
      const from = mix(a, b, (k + 0.5) / steps);
      cuts.push(
        spike(
          from,
          add(from, scale(reach, print.random(0.55, 1.15))),
          gap * fullness * print.random(0.8, 1.25),
        ),
      );
    }
  }
  const draw = (): void => print.fill(cuts.join(''), tone);
  if (region === undefined) draw();
  else print.within(region, draw);
}

/** Cuts that fly out from a point, for lamps, suns and sirens. */
export function rays(
  print: Print,
  [x, y]: Point,
  from: number,
  to: number,
  count: number,
  width: number,
  tone: Tone,
  sector: readonly [number, number] = [0, 360],
): void {
  const cuts: string[] = [];
  for (let i = 0; i < count; i++) {
    const angle = sector[0] + ((sector[1] - sector[0]) * (i + print.random(0.25, 0.75))) / count;
    const near = from * print.random(0.95, 1.15);
    const far = from + (to - from) * print.random(0.55, 1);
    cuts.push(
      gouge(
        add([x, y], polar(angle, near)),
        add([x, y], polar(angle, far)),
        width * print.random(0.7, 1.2),
      ),
    );
  }
  print.fill(cuts.join(''), tone);
}

/** Cuts that follow a line at growing distance from it. */
export function echoes(
  print: Print,
  line: readonly Point[],
  offset: Point,
  count: number,
  width: number,
  tone: Tone,
  region?: string,
): void {
  const cuts: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let i = 0; i + 1 < line.length; i++) {
      const shift = scale(offset, row);
      const a = add(line[i] as Point, shift);
      const b = add(line[i + 1] as Point, shift);
      const bow = print.random(-0.04, 0.04) * distance(a, b);
      if (print.random() < 0.88)
        cuts.push(
          gouge(
            mix(a, b, print.random(0, 0.16)),
            mix(a, b, print.random(0.82, 1)),
            width * print.random(0.7, 1.2),
            bow,
          ),
        );
    }
  }
  const draw = (): void => print.fill(cuts.join(''), tone);
  if (region === undefined) draw();
  else print.within(region, draw);
}
