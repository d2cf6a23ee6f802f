import { drawCanoe } from './vocabulary/boats.ts';
import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { drawPalm } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { drawBirds, drawStreaks, drawSun } from './vocabulary/sky.ts';
import { ripples } from './vocabulary/water.ts';
import type { Gear } from './vocabulary/head.ts';

export function pelariPesisir(): string {
  const print = createPrint('pelari-pesisir');
  drawSun(print, [560, 440], 170);
  drawStreaks(print, 300, 560, paper, 8, [300, 700], 8);
  drawBirds(
    print,
    [
      [900, 190],
      [990, 230],
      [840, 260],
    ],
    30,
  );
  print.fill(box(-60, 560, 2120, 330), river);
  ripples(print, { top: 576, bottom: 860, tone: paper, fullness: 0.5, far: 11, near: 26 });
  ripples(print, {
    top: 580,
    bottom: 800,
    left: 380,
    right: 740,
    tone: clay,
    fullness: 0.7,
    far: 12,
    near: 24,
  });
  for (const [left, right, water, depth] of [
    [850, 1120, 640, 34],
    [180, 400, 620, 26],
    [1560, 1930, 690, 46],
  ] as const) {
    const middle = left + (right - left) * 0.45;
    const h = depth * 5.2;
    print.line(
      curve([
        [middle, water - depth],
        [middle + 4, water - h],
      ]),
      depth * 0.2,
      both,
    );
    print.fill(
      polygon([
        [middle + depth * 0.3, water - h],
        [right - depth, water - depth * 1.2],
        [middle + depth * 0.3, water - depth * 1.2],
      ]),
      paper,
      5,
    );
    print.fill(
      polygon([
        [middle - depth * 0.3, water - h * 0.9],
        [left + depth, water - depth * 1.2],
        [middle - depth * 0.3, water - depth * 1.2],
      ]),
      clay,
      5,
    );
    drawCanoe(print, left, right, water, depth, both);
  }
  print.fill(polygon('-60,820 2060,880 2060,960 -60,870'), both, 7);
  comb(
    print,
    undefined,
    [
      [-60, 866],
      [2060, 956],
    ],
    [6, 30],
    both,
    26,
  );
  for (let x = -30; x < 2060; x += 128)
    print.fill(box(x, 790 + (x + 60) * 0.028, 26, 80), paper, 5);
  print.fill(polygon('-60,890 2060,975 2060,1400 -60,1400'), clay);
  hatch(print, polygon('-60,890 2060,975 2060,1400 -60,1400'), overRiver, {
    angle: 2.3,
    gap: 40,
    width: 8,
    length: [80, 380],
    rest: 0.5,
  });
  for (let i = 0; i < 7; i++)
    print.fill(
      polygon([
        [i * 330 - 100, 1270 + i * 12],
        [i * 330 + 90, 1276 + i * 12],
        [i * 330 + 84, 1294 + i * 12],
        [i * 330 - 106, 1288 + i * 12],
      ]),
      paper,
    );
  drawPalm(print, [1830, 900], 720, 70);

  const run = (
    x: number,
    foot: number,
    u: number,
    top: Tone,
    bottom: Tone,
    gear: Gear,
    stride: 0 | 1,
  ): void => {
    const hip: readonly [number, number] = [x, foot - u * 3.35];
    const [front, back] =
      stride === 0
        ? ([
            [x + u * 0.7, foot - u * 0.25],
            [x - u * 1.5, foot - u * 1.1],
          ] as const)
        : ([
            [x + u * 1.15, foot - u * 0.9],
            [x - u * 0.5, foot],
          ] as const);
    print.fill(oval(x, foot + u * 0.06, u * 1.2, u * 0.12), both);
    drawFigure(print, {
      hip,
      head: u,
      view: 'right',
      lean: 13,
      hands: [
        [x + u * 1.25, hip[1] - u * 1.5],
        [x - u * 0.35, hip[1] - u * 0.3],
      ],
      elbows: [1, 1],
      feet: stride === 0 ? [back, front] : [front, back],
      knees: [-1, -1],
      top,
      bottom,
      lower: gear === 'kerudung' ? 'trousers' : 'shorts',
      gear,
      gearTone: paper,
      sleeves: gear === 'kerudung' ? 'long' : 'none',
      shoes: paper,
      tilt: -6,
      topPattern: (d) =>
        print.within(d, () =>
          print.fill(
            box(x + u * 0.16, hip[1] - u * 1.5, u * 0.5, u * 0.45),
            top === paper ? clay : paper,
          ),
        ),
    });
  };
  run(300, 1080, 66, paper, river, 'hair', 1);
  run(480, 1100, 70, river, both, 'kerudung', 0);
  run(660, 1090, 70, river, paper, 'cap', 1);
  run(160, 1180, 84, river, paper, 'ponytail', 0);
  run(830, 1170, 84, paper, river, 'hair', 0);
  run(470, 1250, 92, paper, river, 'cap', 1);

  const u = 118;
  const [x, foot] = [1320, 1240];
  print.fill(oval(x, foot + 10, 190, 18), both);
  drawFigure(print, {
    hip: [x, foot - u * 3.4],
    head: u,
    view: 'right',
    lean: 5,
    hands: [
      [x + 270, 330],
      [x - 160, 300],
    ],
    elbows: [-1, 1],
    feet: [
      [x - 210, foot - 130],
      [x + 110, foot - 16],
    ],
    knees: [-1, -1],
    top: river,
    bottom: paper,
    lower: 'shorts',
    gear: 'hair',
    sleeves: 'none',
    shoes: paper,
    tilt: -14,
    topPattern: (d) =>
      print.within(d, () => {
        print.fill(
          polygon([
            [x - 20, 640],
            [x + 80, 640],
            [x + 76, 730],
            [x - 22, 730],
          ]),
          paper,
        );
        print.fill(gouge([x, 690], [x + 60, 690], 10), clay);
      }),
  });
  return print.svg();
}
