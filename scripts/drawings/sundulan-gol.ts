import { drawFigure } from './vocabulary/figure.ts';
import { hatch, rays } from './vocabulary/hatching.ts';
import { box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, paper, river } from './vocabulary/palette.ts';
import { createPrint } from './vocabulary/print.ts';

export function sundulanGol(): string {
  const print = createPrint('sundulan-gol');
  print.fill(box(-60, -60, 2120, 1460), river);
  for (const x of [330, 1720]) {
    rays(print, [x, 90], 90, 430, 60, 6, paper, [0, 180]);
    for (let i = 0; i < 6; i++)
      print.fill(oval(x - 75 + (i % 3) * 75, 60 + Math.floor(i / 3) * 60, 24), paper);
  }
  for (let row = 0; row < 7; row++) {
    const y = 420 + row * 62;
    for (let x = -40 + (row % 2) * 36; x < 2060; x += 72) {
      if (print.random() < 0.1) continue;
      const [px, py] = [x + print.random(-10, 10), y + print.random(-10, 10)];
      print.fill(oval(px, py + 48, 32, 34), print.random() < 0.2 ? clay : both, 3);
      print.fill(oval(px, py, 17, 20), clay, 3);
      if (print.random() < 0.3)
        print.line(
          curve([
            [px + 20, py + 40],
            [px + 34, py - 26],
          ]),
          8,
          clay,
        );
    }
  }
  print.fill(polygon('-60,850 2060,830 2060,900 -60,916'), paper);
  print.fill(polygon('-60,862 2060,842 2060,888 -60,904'), clay);
  print.fill(box(-60, 900, 2120, 500), paper);
  hatch(print, box(-60, 900, 2120, 500), river, {
    angle: -1,
    gap: 22,
    width: 7,
    length: [60, 300],
    rest: 0.12,
  });

  print.moved('translate(0 0)', () => {
    for (let i = 0; i <= 13; i++)
      print.line(
        curve([
          [1390 + i * 54, 318],
          [1430 + i * 54, 620],
          [1450 + i * 54, 1030],
        ]),
        4,
        paper,
      );
    for (let i = 0; i <= 12; i++)
      print.line(
        curve([
          [1390, 326 + i * 60],
          [1700, 340 + i * 60],
          [2080, 330 + i * 60],
        ]),
        4,
        paper,
      );
  });
  print.fill(box(1368, 296, 30, 790), paper, 10);
  print.fill(polygon('1368,296 2080,276 2080,306 1368,326'), paper, 10);

  const shoes = river;
  drawFigure(print, {
    shoes,
    hip: [610, 800],
    head: 106,
    build: 1.3,
    view: 'right',
    lean: 14,
    hands: [
      [760, 430],
      [440, 700],
    ],
    elbows: [1, 1],
    feet: [
      [500, 1130],
      [640, 1180],
    ],
    knees: [-1, -1],
    top: paper,
    bottom: river,
    lower: 'shorts',
    gear: 'hair',
    tilt: -14,
  });
  drawFigure(print, {
    shoes,
    hip: [1260, 840],
    head: 106,
    build: 1.3,
    view: 'left',
    lean: -10,
    hands: [
      [1400, 560],
      [1100, 590],
    ],
    elbows: [-1, -1],
    feet: [
      [1240, 1200],
      [1370, 1190],
    ],
    knees: [1, 1],
    top: paper,
    bottom: river,
    lower: 'shorts',
    gear: 'hair',
    tilt: -6,
  });
  const hip = [930, 660] as const;
  drawFigure(print, {
    shoes: both,
    hip,
    head: 116,
    build: 1.35,
    view: 'right',
    lean: 12,
    hands: [
      [1200, 400],
      [690, 590],
    ],
    elbows: [1, -1],
    feet: [
      [770, 900],
      [850, 1010],
    ],
    knees: [-1, -1],
    top: clay,
    bottom: river,
    lower: 'shorts',
    gear: 'hair',
    tilt: -16,
    topPattern: (d) =>
      hatch(print, d, both, { angle: 102, gap: 42, width: 15, length: [500, 600], rest: 0 }),
  });
  print.moved('translate(-32 18)', () => {
    print.fill(oval(1120, 235, 66), paper, 14);
    print.line(oval(1120, 235, 66), 7, river);
    print.fill(polygon('1120,210 1146,228 1136,258 1104,258 1094,228'), river);
    for (const [x, y] of [
      [1120, 172],
      [1180, 222],
      [1158, 288],
      [1082, 288],
      [1060, 222],
    ] as const)
      print.line(
        curve([
          [1120 + (x - 1120) * 0.42, 236 + (y - 236) * 0.42],
          [x, y],
        ]),
        7,
        river,
      );
    for (const dy of [-30, 0, 30])
      print.fill(gouge([1230, 190 + dy], [1330 + dy, 130 + dy * 1.6], 8, 6), paper);
  });
  for (const [x, y] of [
    [560, 1215],
    [860, 1230],
    [1290, 1225],
  ] as const)
    print.fill(oval(x, y, 130, 14), both);
  return print.svg();
}
