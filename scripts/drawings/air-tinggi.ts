import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { drawHouse } from './vocabulary/houses.ts';
import { blob, box, curve, gouge, limb, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { drawNumber } from './vocabulary/numerals.ts';
import { drawTree } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { drawCloudBank, drawRain } from './vocabulary/sky.ts';
import { ripples, rings } from './vocabulary/water.ts';
import type { Gear } from './vocabulary/head.ts';

export function airTinggi(): string {
  const print = createPrint('air-tinggi');
  drawCloudBank(print, 330, river, paper);
  for (const [x, h, s] of [
    [120, 280, 300],
    [760, 230, 260],
    [1340, 240, 280],
    [1880, 290, 320],
  ] as const)
    drawTree(print, [x, 590], h, s);
  for (const [x, w, roof] of [
    [250, 250, clay],
    [900, 230, clay],
    [1080, 0, clay],
    [1480, 230, river],
  ] as const)
    if (w > 0) drawHouse(print, { at: [x, 612], width: w, height: 170, roof });
  print.fill(box(-60, 575, 2120, 830), clay);
  print.fill(gouge([-80, 578], [2080, 578], 7), river);
  ripples(print, {
    top: 590,
    bottom: 1180,
    tone: overRiver,
    fullness: 0.62,
    far: 12,
    near: 36,
    bow: 0.09,
  });
  ripples(print, {
    top: 600,
    bottom: 1180,
    tone: paper,
    fullness: 0.22,
    far: 12,
    near: 36,
    bow: 0.09,
  });
  for (const [x, y, s] of [
    [420, 720, 1],
    [1700, 800, 1.3],
    [640, 850, 1.2],
  ] as const)
    print.moved(`translate(${x} ${y}) scale(${s})`, () => {
      print.line(curve('-90,0 0,-16 100,-6'), 16, both);
      print.line(curve('10,-14 46,-52'), 8, both);
      for (const k of [-60, -20, 30, 70]) print.fill(gouge([k, -14], [k + 30, -34], 9), both);
    });
  rings(print, [1020, 790], 70, 2, paper);
  print.fill(box(984, 440, 74, 350), paper, 7);
  print.line(box(984, 440, 74, 350), 5, river);
  [28, 27, 26].forEach((value, i) => {
    drawNumber(print, value, 998, 464 + i * 112, 48, river, 15);
    print.fill(box(984, 520 + i * 112, 74, 10), clay);
  });

  const road = polygon('-60,1130 2060,1090 2060,1400 -60,1400');
  print.fill(road, both, 9);
  hatch(print, road, paper, { angle: -1, gap: 44, width: 7, length: [60, 280], rest: 0.9 });
  for (const x of [180, 620, 1060, 1500, 1940]) {
    print.fill(
      limb(
        [
          [x - 70, 1190],
          [x + 40, 900],
        ],
        [26, 22],
      ),
      paper,
      5,
    );
    print.fill(
      limb(
        [
          [x + 70, 1190],
          [x - 40, 900],
        ],
        [26, 22],
      ),
      paper,
      5,
    );
    print.line(
      curve([
        [x - 70, 1190],
        [x + 40, 900],
      ]),
      3,
      river,
    );
  }
  print.fill(
    limb(
      [
        [-60, 1010],
        [1000, 996],
        [2060, 976],
      ],
      [30, 32, 30],
    ),
    paper,
    6,
  );
  for (let x = 40; x < 2060; x += 170)
    print.line(
      curve([
        [x, 994],
        [x + 4, 1020],
      ]),
      6,
      river,
    );

  const watcher = (
    x: number,
    foot: number,
    u: number,
    gear: Gear,
    top: Tone,
    bottom: Tone,
    umbrella: Tone | undefined,
    lower: 'trousers' | 'sarong' | 'shorts',
  ): void => {
    const hip = standing([x, foot], u);
    if (umbrella !== undefined)
      print.line(
        curve([
          [x + u * 0.7, hip[1] - u],
          [x + u * 0.34, hip[1] - u * 4.4],
        ]),
        u * 0.09,
        paper,
      );
    drawFigure(print, {
      hip,
      head: u,
      view: 'back',
      hands:
        umbrella === undefined
          ? [
              [x - u * 1.1, 1000],
              [x + u * 1.05, 996],
            ]
          : [
              [x - u * 0.8, hip[1] + u * 0.4],
              [x + u * 0.66, hip[1] - u * 1.2],
            ],
      elbows: [1, -1],
      gear,
      gearTone: gear === 'kerudung' ? paper : clay,
      top,
      bottom,
      lower,
    });
    if (umbrella === undefined) return;
    const at = (dx: number, dy: number): readonly [number, number] => [
      x + u * (0.3 + dx),
      hip[1] - u * (3.5 - dy),
    ];
    const d = blob([
      at(-1.9, 0.35),
      at(-1.5, -0.6),
      at(-0.8, -1.15),
      at(0, -1.32),
      at(0.8, -1.15),
      at(1.5, -0.6),
      at(1.9, 0.35),
      at(1.25, 0.12),
      at(0.62, 0.34),
      at(0, 0.14),
      at(-0.62, 0.34),
      at(-1.25, 0.12),
    ]);
    print.fill(d, umbrella, u * 0.07);
    print.within(d, () => {
      for (const k of [-1.25, -0.62, 0, 0.62, 1.25])
        print.line(
          curve([at(0, -1.3), at(k * 0.7, -0.6), at(k, 0.34)]),
          u * 0.05,
          umbrella.river === 1 ? paper : overRiver,
        );
    });
    comb(
      print,
      d,
      [at(1.9, 0.3), at(1.5, -0.6), at(0.8, -1.15)],
      [-u * 0.5, u * 0.3],
      umbrella.river === 1 ? paper : overRiver,
      u * 0.16,
      0.45,
    );
  };
  watcher(470, 1250, 92, 'hair', paper, clay, river, 'shorts');
  watcher(800, 1230, 88, 'kerudung', clay, paper, undefined, 'sarong');
  watcher(1240, 1240, 94, 'bun', paper, clay, clay, 'sarong');
  watcher(1590, 1220, 84, 'cap', river, paper, undefined, 'trousers');
  watcher(1050, 1240, 56, 'hair', clay, paper, undefined, 'shorts');
  drawRain(print, 250, 1250, river, 170, -0.2, [50, 130]);
  drawRain(print, 560, 1333, paper, 150, -0.2, [50, 130]);
  return print.svg();
}
