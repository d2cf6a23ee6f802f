import { drawFigure } from './vocabulary/figure.ts';
import { comb } from './vocabulary/hatching.ts';
import { drawHouse } from './vocabulary/houses.ts';
import { mix, type Point } from './vocabulary/geometry.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawBananaLeaf, drawTree } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { drawCloud, drawSun } from './vocabulary/sky.ts';
import { ripples } from './vocabulary/water.ts';

export function petakRenang(): string {
  const print = createPrint('petak-renang');
  drawSun(print, [1500, 190], 96);
  drawCloud(print, [620, 180], 520, paper, clay);
  for (const [x, h, s] of [
    [120, 330, 330],
    [520, 240, 280],
    [1250, 250, 260],
    [1860, 330, 340],
  ] as const)
    drawTree(print, [x, 430], h, s);
  drawHouse(print, { at: [700, 432], width: 200, height: 120 });
  drawHouse(print, { at: [960, 432], width: 170, height: 110, roof: river });
  drawHouse(print, { at: [1430, 432], width: 220, height: 130 });
  print.fill(polygon('-60,424 2060,424 2060,470 -60,474'), river);
  print.fill(box(-60, 470, 2120, 930), paper);
  ripples(print, { top: 490, bottom: 1400, tone: river, fullness: 0.5, far: 12, near: 40 });
  const corners: readonly Point[] = [
    [120, 1180],
    [420, 590],
    [1560, 560],
    [1900, 1120],
  ];
  print.within(polygon([...corners, [1960, 1400], [60, 1400]]), () => {
    print.fill(box(-60, 500, 2120, 900), river);
    ripples(print, { top: 590, bottom: 1400, tone: paper, fullness: 0.5, far: 16, near: 42 });
    ripples(print, { top: 600, bottom: 1400, tone: clay, fullness: 0.13, far: 16, near: 42 });
  });
  for (let i = 0; i + 1 < corners.length; i++) {
    const [a, b] = [corners[i] as Point, corners[i + 1] as Point];
    print.line(curve([a, mix(a, b, 0.5), b]), 8, paper);
    const count = i === 1 ? 15 : 10;
    for (let k = 0; k <= count; k++) {
      const at = mix(a, b, (k / count) ** (i === 0 ? 0.8 : i === 2 ? 1.25 : 1));
      const r = 12 + (at[1] - 560) * 0.028;
      print.fill(oval(at[0], at[1], r * 1.4, r), k % 2 === 0 ? clay : paper, 4);
      print.line(oval(at[0], at[1], r * 1.4, r), 3, river);
    }
  }
  for (const [x, y] of [
    [420, 590],
    [1560, 560],
  ] as const) {
    print.fill(box(x - 11, y - 200, 22, 210), river, 5);
    print.fill(
      polygon([
        [x + 11, y - 196],
        [x + 110, y - 166],
        [x + 11, y - 136],
      ]),
      clay,
      4,
    );
  }

  const child = (
    x: number,
    surface: number,
    u: number,
    gear: 'hair' | 'bob' | 'ponytail' | 'cap',
    lift: number,
  ): void => {
    const hip: Point = [x, surface + u * (1.1 - lift)];
    print.within(box(x - u * 3, surface - u * 4, u * 6, u * 4), () =>
      drawFigure(print, {
        hip,
        head: u,
        view: 'back',
        lower: 'none',
        hands: [
          [x - u * 1.5, surface + 8],
          [x + u * 1.5, surface + 8],
        ],
        elbows: [1, -1],
        gear,
        gearTone: paper,
        top: paper,
        vest: clay,
        sleeves: 'none',
        build: 0.92,
        hair: both,
      }),
    );
    for (const [w, dy] of [
      [1.9, 0],
      [2.3, 16],
      [1.5, 30],
    ] as const)
      print.fill(gouge([x - u * w, surface + dy], [x + u * w, surface + dy], 6, 10), paper);
  };
  child(760, 720, 84, 'hair', 0.1);
  child(1000, 705, 80, 'ponytail', 0);
  child(600, 890, 104, 'cap', 0.2);

  print.within(box(1000, 200, 900, 700), () =>
    drawFigure(print, {
      hip: [1420, 800],
      head: 124,
      view: 'left',
      lean: -8,
      lower: 'trousers',
      hands: [
        [1150, 840],
        [1190, 850],
      ],
      elbows: [-1, -1],
      top: paper,
      bottom: river,
      gear: 'kerudung',
      gearTone: clay,
      sleeves: 'long',
      vest: clay,
      tilt: -18,
    }),
  );
  print.fill(limb(points('1230,852 1120,842 1010,866'), [92, 110, 80]), clay, 6);
  for (const x of [1090, 1170])
    print.line(
      curve([
        [x, 800],
        [x - 8, 890],
      ]),
      12,
      river,
    );
  print.fill(limb(points('1240,862 1330,884 1380,902'), [56, 50, 36]), clay, 5);
  print.fill(oval(950, 852, 54, 60, -70), clay, 6);
  print.fill(blob('914,836 900,862 918,904 962,910 976,894 940,888 930,850'), both);
  print.fill(limb(points('1090,800 1010,752 960,740'), [40, 34, 26]), clay, 5);
  for (const [x, w, y] of [
    [1120, 330, 904],
    [1130, 260, 926],
    [1420, 220, 902],
    [1440, 170, 926],
    [950, 130, 930],
  ] as const)
    print.fill(gouge([x - w, y], [x + w, y], 8, 10), paper);

  const jetty = polygon('-60,1180 760,1240 900,1420 -60,1420');
  print.fill(jetty, both, 9);
  for (let i = 0; i < 5; i++)
    print.fill(gouge([-60, 1220 + i * 50], [740 + i * 36, 1270 + i * 42], 6), paper);
  for (const [x, y] of [
    [220, 1270],
    [300, 1262],
    [470, 1310],
    [548, 1300],
  ] as const) {
    print.fill(oval(x, y, 26, 52, 14), clay, 5);
    print.line(
      curve([
        [x - 20, y - 2],
        [x + 6, y - 26],
        [x + 20, y + 4],
      ]),
      6,
      river,
    );
  }
  comb(
    print,
    undefined,
    [
      [780, 1262],
      [900, 1400],
    ],
    [90, 20],
    overRiver,
    26,
    0.4,
  );
  drawBananaLeaf(print, [2060, 1400], [1720, 1130], 150, 70);
  return print.svg();
}
