import type { Point } from './geometry.ts';
import { blob, gouge, oval } from './outline.ts';
import { clay, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export function drawSun(print: Print, [x, y]: Point, radius: number, tone: Tone = clay): void {
  print.fill(oval(x, y, radius), tone);
}

/** Long level cuts, thinner towards the horizon. */
export function drawStreaks(
  print: Print,
  top: number,
  bottom: number,
  tone: Tone,
  count: number,
  length: readonly [number, number] = [200, 700],
  thickness = 5,
): void {
  const cuts: string[] = [];
  for (let i = 0; i < count; i++) {
    const y = top + (bottom - top) * ((i + print.random(0, 0.8)) / count);
    const run = print.random(...length);
    const x = print.random(-run * 0.5, print.width);
    cuts.push(
      gouge(
        [x, y],
        [x + run, y + print.random(-8, 8)],
        thickness * print.random(0.6, 1.3),
        print.random(-6, 6),
      ),
    );
  }
  print.fill(cuts.join(''), tone);
}

/** A heaped cloud with a flat foot. */
export function drawCloud(
  print: Print,
  [x, y]: Point,
  width: number,
  tone: Tone = paper,
  cut?: Tone,
): void {
  const h = width * 0.32;
  const d = blob([
    [x - width / 2, y],
    [x - width * 0.42, y - h * 0.5],
    [x - width * 0.22, y - h * 0.62],
    [x - width * 0.1, y - h],
    [x + width * 0.14, y - h * 0.92],
    [x + width * 0.26, y - h * 0.55],
    [x + width * 0.44, y - h * 0.42],
    [x + width / 2, y],
  ]);
  print.fill(d, tone);
  if (cut === undefined) return;
  const marks = Array.from({ length: 9 }, (_, i) =>
    gouge(
      [x - width * 0.4 + print.random(0, 0.2) * width, y - h * 0.06 * i - 6],
      [x + width * print.random(0, 0.42), y - h * 0.06 * i - 6],
      h * 0.02,
      3,
    ),
  );
  print.within(d, () => print.fill(marks.join(''), cut));
}

/** A heavy ceiling of cloud whose underside bulges. */
export function drawCloudBank(print: Print, foot: number, tone: Tone, cut: Tone): void {
  print.fill(
    `M-80 -80L${print.width + 80} -80L${print.width + 80} ${foot - 60}L-80 ${foot - 60}Z`,
    tone,
  );
  for (let x = -60; x < print.width + 120;) {
    const r = print.random(90, 210);
    const y = foot - 80 + print.random(-24, 24);
    print.fill(oval(x + r * 0.7, y, r, r * 0.46), tone);
    for (let k = 0; k < 4; k++)
      print.fill(
        gouge(
          [x - r * 0.1 + k * 12, y + r * (0.2 - k * 0.13)],
          [x + r * (1.3 - k * 0.12), y + r * (0.24 - k * 0.13)],
          4.5,
          r * 0.09,
        ),
        cut,
      );
    x += r * 1.35;
  }
  const cuts = Array.from({ length: 26 }, () => {
    const at: Point = [print.random(-100, print.width), print.random(-30, foot - 190)];
    return gouge(at, [at[0] + print.random(100, 420), at[1] + print.random(-12, 12)], 6, 8);
  });
  print.fill(cuts.join(''), cut);
}

export function drawRain(
  print: Print,
  top: number,
  bottom: number,
  tone: Tone,
  count: number,
  slant = -0.18,
  length: readonly [number, number] = [50, 150],
): void {
  const cuts = Array.from({ length: count }, () => {
    const x = print.random(-100, print.width + 100);
    const y = print.random(top - 100, bottom);
    const run = print.random(...length);
    return gouge([x, y], [x + run * slant, y + run], 2.6);
  });
  print.fill(cuts.join(''), tone);
}

export function drawBirds(
  print: Print,
  at: readonly Point[],
  span: number,
  tone: Tone = river,
): void {
  for (const [x, y] of at) {
    print.fill(gouge([x - span, y - span * 0.25], [x, y], span * 0.07, -span * 0.2), tone);
    print.fill(gouge([x, y], [x + span, y - span * 0.3], span * 0.07, -span * 0.2), tone);
  }
}
