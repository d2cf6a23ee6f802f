import { drawAlley } from './vocabulary/alley.ts';
import { drawFigure } from './vocabulary/figure.ts';
import { hatch, rays } from './vocabulary/hatching.ts';
import { drawKentungan } from './vocabulary/instruments.ts';
import { blob, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { createPrint } from './vocabulary/print.ts';
import type { Gear } from './vocabulary/head.ts';

export function musikPatrol(): string {
  const print = createPrint('musik-patrol');
  const at = drawAlley(print, { vanish: [1060, 520], end: 0.84, night: true });
  for (const [x, y, r] of [
    [430, 120, 3],
    [700, 60, 4],
    [900, 170, 3],
    [1180, 90, 4],
    [1400, 190, 3],
    [1320, 40, 3],
  ] as const)
    print.fill(oval(x, y, r * 2), paper);
  print.fill(blob('1236,60 1290,90 1306,150 1280,206 1230,224 1262,180 1270,130 1256,90'), paper);
  hatch(print, polygon([at(0, 0, 0), at(1, 0, 0), at(1, 0, 0.84), at(0, 0, 0.84)]), clay, {
    angle: 0,
    gap: 40,
    width: 8,
    length: [90, 400],
    rest: 0.7,
  });
  print.line(curve('560,1000 556,300 640,240 720,250'), 16, paper);
  rays(print, [724, 300], 70, 420, 70, 8, paper, [-10, 190]);
  print.fill(polygon('668,292 780,292 752,240 696,240'), both, 5);
  print.fill(oval(724, 300, 42, 34), paper);

  const player = (
    x: number,
    foot: number,
    u: number,
    gear: Gear,
    top: Tone,
    bottom: Tone,
    drum: readonly [number, number, number],
    sign: number,
  ): void => {
    const y = foot - u * 3.5;
    drawFigure(print, {
      hip: [x, y],
      head: u,
      view: 'front',
      lean: 3 * sign,
      tilt: 5 * sign,
      hands: [
        [x - u * 0.55, y - u * (sign > 0 ? 0.75 : 1.5)],
        [x + u * 0.6, y - u * (sign > 0 ? 1.5 : 0.75)],
      ],
      elbows: [1, -1],
      feet: [
        [x - u * 0.5 - sign * u * 0.1, foot + (sign > 0 ? u * 0.25 : 0)],
        [x + u * 0.46 - sign * u * 0.1, foot + (sign > 0 ? 0 : u * 0.25)],
      ],
      gear,
      gearTone: clay,
      top,
      bottom,
      lower: bottom === paper ? 'sarong' : 'trousers',
      armsBehind: true,
    });
    drawKentungan(
      print,
      [x - sign * u * 0.25, y - u * 0.82],
      drum[0] * u,
      drum[1] * u,
      drum[2],
      paper,
    );
    const hold: readonly [number, number] = [x - sign * u * 0.56, y - u * 0.7];
    const beat: readonly [number, number] = [x + sign * u * 0.66, y - u * 1.46];
    print.line(curve([beat, [x - sign * u * 0.1, y - u * 1.05]]), u * 0.1, paper);
    print.line(curve([beat, [x - sign * u * 0.1, y - u * 1.05]]), u * 0.06, both);
    for (const [hx, hy] of [hold, beat]) {
      print.fill(oval(hx, hy, u * 0.22, u * 0.19, 20), clay, u * 0.05);
      print.fill(gouge([hx - u * 0.08, hy - u * 0.1], [hx, hy + u * 0.12], u * 0.03), overRiver);
    }
    for (const k of [-1, 0, 1])
      print.fill(
        gouge(
          [x - sign * u * 0.1 + k * u * 0.3, y - u * 1.3],
          [x - sign * u * 0.1 + k * u * 0.5, y - u * 1.55],
          u * 0.04,
        ),
        paper,
      );
  };
  player(900, 900, 54, 'peci', clay, paper, [1.1, 0.5, 8], 1);
  player(1210, 890, 54, 'hair', paper, clay, [1.2, 0.5, -10], -1);
  player(1060, 930, 60, 'cap', paper, clay, [0.9, 0.55, 80], 1);
  player(660, 1110, 88, 'udeng', paper, clay, [1.5, 0.6, -14], -1);
  player(1450, 1110, 88, 'hair', river, paper, [1.9, 0.66, 12], 1);
  player(1050, 1240, 108, 'cap', paper, clay, [2, 0.72, 16], 1);
  return print.svg();
}
