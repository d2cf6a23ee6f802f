import { drawFigure, standing, type Figure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawCrown, drawSemanggi } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function pelatihanIndustriKecil(): string {
  const print = createPrint('pelatihan-industri-kecil');
  print.fill(box(-60, -60, 2120, 1060), paper);
  hatch(print, box(-60, -60, 2120, 1040), clay, {
    angle: 0,
    gap: 22,
    width: 6,
    length: [120, 480],
    rest: 0.2,
  });
  for (const x of [130, 780, 1430]) {
    print.fill(box(x, 110, 440, 520), clay, 8);
    print.within(box(x, 110, 440, 520), () => {
      drawCrown(print, [x + 120, 500], 300, 260);
      drawCrown(print, [x + 360, 560], 280, 240);
      for (let i = 0; i < 6; i++)
        print.fill(
          gouge([x + 20, 150 + i * 44], [x + print.random(200, 420), 146 + i * 44], 6),
          paper,
        );
    });
    for (const dx of [0, 142, 286, 428]) print.fill(box(x + dx, 104, 14, 532), river);
    for (const y of [104, 280, 624]) print.fill(box(x - 4, y, 450, 14), river);
  }
  print.fill(polygon('-60,980 2060,980 2060,1400 -60,1400'), river, 6);
  hatch(print, box(-60, 990, 2120, 400), paper, {
    angle: 0,
    gap: 46,
    width: 6,
    length: [120, 520],
    rest: 0.8,
  });
  for (const x of [700, 1330]) print.fill(gouge([x, -60], [x, 980], 4), clay);

  const stand = (
    figure: Omit<Figure, 'hip' | 'head'> & { x: number; foot: number; u: number },
  ): void =>
    drawFigure(print, {
      ...figure,
      hip: standing([figure.x, figure.foot], figure.u),
      head: figure.u,
    });
  const u = 100;
  stand({
    x: 500,
    foot: 1120,
    u: 92,
    view: 'front',
    gear: 'bob',
    top: paper,
    bottom: clay,
    hands: [
      [450, 850],
      [545, 850],
    ],
    elbows: [1, -1],
  });
  stand({
    x: 1560,
    foot: 1120,
    u: 92,
    view: 'front',
    gear: 'peci',
    top: clay,
    bottom: river,
    hands: [
      [1530, 870],
      [1600, 870],
    ],
    elbows: [1, -1],
    topPattern: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 18; i++)
          drawSemanggi(
            print,
            [1490 + (i % 4) * 48, 610 + Math.floor(i / 4) * 62],
            26,
            i * 40,
            i % 2 === 0 ? both : paper,
          );
      }),
  });
  stand({
    x: 1020,
    foot: 1130,
    u: 94,
    view: 'front',
    gear: 'hair',
    skin: clay,
    top: river,
    bottom: river,
    sleeves: 'long',
    hands: [
      [950, 760],
      [1100, 900],
    ],
    elbows: [1, -1],
    moustache: true,
  });
  print.fill(polygon('1004,556 1036,556 1044,700 1020,740 996,700'), paper);
  print.fill(polygon('1012,566 1028,566 1034,690 1020,712 1006,690'), clay);

  stand({
    x: 300,
    foot: 1240,
    u,
    view: 'right',
    lean: 3,
    gear: 'udeng',
    gearTone: clay,
    top: paper,
    bottom: paper,
    sleeves: 'long',
    hands: [
      [450, 760],
      [430, 840],
    ],
    elbows: [1, 1],
    moustache: true,
    shoes: river,
  });
  stand({
    x: 690,
    foot: 1250,
    u,
    view: 'left',
    lean: -3,
    gear: 'kerudung',
    gearTone: paper,
    top: river,
    bottom: clay,
    lower: 'sarong',
    sleeves: 'long',
    hands: [
      [540, 850],
      [560, 760],
    ],
    elbows: [-1, -1],
    bottomPattern: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 20; i++)
          drawSemanggi(
            print,
            [600 + (i % 4) * 56, 900 + Math.floor(i / 4) * 70],
            30,
            i * 40,
            i % 2 === 0 ? both : paper,
          );
      }),
  });
  drawCup(print, 546, 748);
  stand({
    x: 1240,
    foot: 1260,
    u: 104,
    view: 'right',
    lean: 4,
    gear: 'bun',
    top: clay,
    bottom: paper,
    lower: 'sarong',
    sleeves: 'short',
    hands: [
      [1400, 790],
      [1390, 850],
    ],
    elbows: [1, 1],
  });
  print.fill(
    blob(
      '1180,640! 1260,600 1300,640 1250,760 1190,920 1150,1100 1130,1220! 1100,1200 1130,960 1160,780',
    ),
    paper,
    6,
  );
  for (let i = 0; i < 6; i++)
    print.fill(gouge([1190 + i * 9, 660], [1116 + i * 5, 1190], 4, 14), overRiver);
  drawBasket(print, 1440, 800);
  stand({
    x: 1680,
    foot: 1250,
    u,
    view: 'left',
    lean: -4,
    gear: 'hair',
    top: paper,
    bottom: river,
    sleeves: 'long',
    hands: [
      [1480, 800],
      [1500, 870],
    ],
    elbows: [-1, -1],
    glasses: true,
    shoes: both,
  });
  comb(
    print,
    undefined,
    [
      [1690, 620],
      [1740, 800],
    ],
    [30, 20],
    overRiver,
    20,
    0.4,
  );
  for (const [x, w] of [
    [300, 170],
    [690, 170],
    [1240, 170],
    [1680, 170],
  ] as const)
    print.fill(oval(x, 1266, w * 0.8, 14), both);
  return print.svg();
}

function drawCup(print: Print, x: number, y: number): void {
  print.fill(
    polygon([
      [x - 24, y - 30],
      [x + 24, y - 30],
      [x + 18, y + 24],
      [x - 18, y + 24],
    ]),
    paper,
    4,
  );
  print.line(
    polygon([
      [x - 24, y - 30],
      [x + 24, y - 30],
      [x + 18, y + 24],
      [x - 18, y + 24],
    ]),
    4,
    river,
  );
}

function drawBasket(print: Print, x: number, y: number): void {
  const d = blob([
    [x - 62, y - 50],
    [x + 62, y - 50],
    [x + 74, y],
    [x + 50, y + 62],
    [x - 50, y + 62],
    [x - 74, y],
  ]);
  print.fill(d, clay, 6);
  hatch(print, d, overRiver, { angle: 38, gap: 18, width: 5, length: [200, 220], rest: 0 });
  hatch(print, d, paper, { angle: -38, gap: 18, width: 3, length: [200, 220], rest: 0 });
  print.line(
    curve([
      [x - 62, y - 50],
      [x, y - 44],
      [x + 62, y - 50],
    ]),
    9,
    river,
  );
  print.line(
    curve([
      [x - 56, y - 50],
      [x, y - 150],
      [x + 56, y - 50],
    ]),
    8,
    river,
  );
}
