import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawBananaLeaf, drawSemanggi } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { rings } from './vocabulary/water.ts';

export function celupHijau(): string {
  const print = createPrint('celup-hijau');
  const wall = polygon('-60,-60 2060,-60 2060,900 -60,860');
  print.fill(wall, paper);
  for (let row = 0; row < 12; row++)
    for (let i = 0; i < 11; i++)
      if (print.random() < 0.42)
        print.fill(
          box(i * 200 - 40 + (row % 2) * 100 + print.random(-6, 6), row * 76 - 30, 180, 60),
          clay,
        );
  for (const [root, tip, w, b] of [
    [[1900, 900], [1560, 260], 190, 90],
    [[1980, 900], [1880, 110], 190, 60],
    [[2020, 940], [2140, 300], 180, -40],
  ] as const)
    drawBananaLeaf(print, root, tip, w, b);
  print.fill(polygon('-60,860 2060,900 2060,1400 -60,1400'), river);
  hatch(print, polygon('-60,880 2060,920 2060,1400 -60,1400'), paper, {
    angle: 1,
    gap: 40,
    width: 6,
    length: [70, 330],
    rest: 0.9,
  });
  for (const x of [150, 380]) {
    print.fill(
      blob([
        [x - 100, 640],
        [x + 100, 640],
        [x + 104, 770],
        [x + 100, 930],
        [x - 100, 930],
        [x - 104, 770],
      ]),
      both,
      8,
    );
    print.fill(oval(x, 640, 100, 28), clay, 5);
    for (const y of [720, 840]) print.fill(gouge([x - 100, y], [x + 100, y], 6, 16), paper);
    comb(
      print,
      undefined,
      [
        [x + 98, 680],
        [x + 98, 920],
      ],
      [-50, 0],
      paper,
      24,
      0.4,
    );
  }
  const u = 132;
  drawFigure(print, {
    hip: [860, 850],
    head: u,
    view: 'right',
    lean: 12,
    lower: 'sarong',
    hands: [
      [1170, 520],
      [1140, 560],
    ],
    elbows: [1, 1],
    feet: [
      [780, 1290],
      [950, 1300],
    ],
    top: clay,
    bottom: paper,
    gear: 'kerudung',
    gearTone: river,
    sleeves: 'short',
    tilt: 4,
    topPattern: (d) =>
      hatch(print, d, overRiver, { angle: 80, gap: 40, width: 8, length: [60, 200], rest: 0.5 }),
    bottomPattern: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 15; i++)
          drawSemanggi(
            print,
            [760 + (i % 4) * 80, 860 + Math.floor(i / 4) * 110],
            40,
            i * 51,
            river,
          );
      }),
  });

  const vat = blob('1010,1020! 1640,1010! 1610,1200 1560,1310! 1090,1320! 1040,1210');
  print.fill(vat, clay, 10);
  comb(
    print,
    vat,
    [
      [1640, 1020],
      [1600, 1310],
    ],
    [-200, 6],
    both,
    26,
    0.5,
  );
  print.fill(oval(1325, 1015, 316, 62), paper, 6);
  print.fill(oval(1325, 1020, 284, 46), river);
  const cloth = blob(
    '1140,480! 1240,440 1360,470! 1430,560 1420,700 1460,860 1440,1030! 1340,1050 1240,1030! 1250,900 1190,780 1200,620',
  );
  print.fill(cloth, both, 9);
  print.within(cloth, () => {
    for (let i = 0; i < 16; i++)
      drawSemanggi(
        print,
        [1190 + (i % 3) * 104 + (Math.floor(i / 3) % 2) * 50, 530 + Math.floor(i / 3) * 112],
        46,
        i * 43,
        i % 4 === 0 ? clay : paper,
      );
    for (const [from, to, bow] of [
      [[1180, 490], [1290, 1030], -30],
      [[1250, 470], [1350, 1040], -36],
      [[1310, 470], [1410, 1030], -30],
    ] as const)
      print.fill(gouge(from, to, 9, bow), paper);
  });
  rings(print, [1335, 1030], 150, 1, paper);
  for (let i = 0; i < 14; i++) {
    const x = print.random(1180, 1470);
    const y = print.random(760, 970);
    print.fill(
      blob([
        [x, y],
        [x + 7, y + 24],
        [x, y + 34],
        [x - 7, y + 24],
      ]),
      river,
      3,
    );
  }
  for (const [line, widths] of [
    ['1020,640 1090,586 1160,528', [60, 58, 56]],
    ['990,690 1060,634 1130,572', [62, 60, 56]],
  ] as const) {
    print.fill(limb(points(line), [...widths]), river, 7);
    print.fill(gouge(points(line)[0] ?? [0, 0], points(line)[2] ?? [0, 0], 6, 8), paper);
  }
  for (const [x, y] of [
    [1182, 496],
    [1150, 546],
  ] as const) {
    print.fill(
      blob([
        [x - 36, y + 26],
        [x - 26, y - 24],
        [x + 10, y - 42],
        [x + 46, y - 18],
        [x + 36, y + 26],
        [x, y + 40],
      ]),
      river,
      6,
    );
    for (const k of [-14, 4, 20])
      print.fill(gouge([x + k - 6, y - 20], [x + k + 8, y + 18], 4), paper);
  }
  print.line(curve('1020,1150 1330,1170 1620,1140'), 9, overRiver);
  return print.svg();
}
