import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint } from './vocabulary/print.ts';

export function cerminJumantik(): string {
  const print = createPrint('cermin-jumantik');
  print.fill(box(-60, 330, 2120, 820), paper);
  hatch(print, box(-60, 380, 2120, 760), clay, {
    angle: 0,
    gap: 48,
    width: 4,
    length: [80, 380],
    rest: 1.1,
  });
  for (const x of [120, 1560]) {
    print.fill(box(x, 560, 300, 330), river, 8);
    for (const dx of [16, 160])
      for (let k = 0; k < 6; k++)
        print.fill(
          polygon([
            [x + dx, 580 + k * 50],
            [x + dx + 124, 580 + k * 50],
            [x + dx + 124, 606 + k * 50],
            [x + dx, 612 + k * 50],
          ]),
          clay,
        );
    print.fill(box(x - 20, 890, 340, 22), river, 5);
  }
  print.fill(box(610, 540, 250, 610), river, 8);
  print.fill(box(634, 566, 202, 584), both);
  for (let i = 0; i < 4; i++)
    print.fill(gouge([660 + i * 50, 590], [660 + i * 50, 1120], 5), paper);
  const roof = polygon('-60,-60 2060,-60 2060,280 -60,280');
  print.fill(roof, clay, 8);
  for (let row = 0; row < 5; row++)
    for (let i = -1; i < 19; i++)
      print.line(
        curve([
          [i * 116 + (row % 2) * 58, -20 + row * 62],
          [i * 116 + 58 + (row % 2) * 58, 36 + row * 62],
          [i * 116 + 116 + (row % 2) * 58, -20 + row * 62],
        ]),
        6,
        overRiver,
      );
  print.fill(polygon('-60,276 2060,276 2060,366 2030,384 -30,384 -60,366'), river, 8);
  for (let i = 0; i < 24; i++)
    print.fill(
      gouge(
        [i * 90 - 30, 300 + print.random(0, 50)],
        [i * 90 + print.random(20, 80), 300 + print.random(0, 50)],
        4,
      ),
      paper,
    );
  for (const x of [180, 560, 900, 1350, 1700])
    print.fill(
      blob([
        [x - 60, 282],
        [x - 30, 244],
        [x + 10, 266],
        [x + 50, 236],
        [x + 76, 282],
      ]),
      both,
      4,
    );
  print.fill(box(1905, 380, 50, 780), river, 7);
  print.fill(polygon('-60,1140 2060,1140 2060,1400 -60,1400'), river, 8);
  hatch(print, box(-60, 1150, 2120, 250), paper, {
    angle: 0,
    gap: 42,
    width: 6,
    length: [90, 380],
    rest: 0.9,
  });
  for (const [x, h] of [
    [1640, 130],
    [1780, 100],
    [60, 120],
  ] as const) {
    print.fill(
      polygon([
        [x - 66, 1160 - h],
        [x + 66, 1160 - h],
        [x + 46, 1160],
        [x - 46, 1160],
      ]),
      clay,
      7,
    );
    for (const a of [-60, -30, 0, 34, 64])
      print.fill(
        gouge([x, 1160 - h], [x + a * 1.8, 1060 - h - (70 - Math.abs(a))], 15, a * 0.2),
        river,
      );
  }

  const u = 112;
  print.fill(polygon('1500,650 1210,330 1050,520'), paper);
  comb(
    print,
    undefined,
    [
      [1480, 650],
      [1500, 668],
    ],
    [-240, -190],
    clay,
    9,
    0.6,
  );
  drawFigure(print, {
    hip: standing([1440, 1250], u),
    head: u,
    view: 'left',
    lean: 4,
    hands: [
      [1340, 900],
      [1400, 600],
    ],
    elbows: [-1, -1],
    gear: 'kerudung',
    gearTone: clay,
    top: paper,
    bottom: river,
    lower: 'sarong',
    sleeves: 'long',
    tilt: 22,
    vest: river,
  });
  print.fill(polygon('1356,560 1436,580 1428,626 1346,604'), both, 6);
  print.fill(polygon('1340,540 1362,546 1350,616 1328,610'), paper, 4);
  print.fill(oval(1412, 606, 28, 24), clay, 5);

  print.line(curve('740,900 1096,372'), 30, paper);
  print.line(curve('740,900 1096,372'), 18, both);
  drawFigure(print, {
    hip: standing([700, 1260], u * 1.06),
    head: u * 1.06,
    view: 'right',
    lean: -6,
    hands: [
      [862, 720],
      [780, 840],
    ],
    elbows: [1, 1],
    gear: 'kerudung',
    gearTone: paper,
    top: clay,
    bottom: river,
    lower: 'sarong',
    sleeves: 'long',
    tilt: -22,
    vest: river,
  });
  print.fill(
    limb(
      [
        [740, 905],
        [866, 715],
      ],
      [18, 18],
    ),
    both,
    4,
  );
  for (const [x, y] of [
    [866, 712],
    [784, 834],
  ] as const) {
    print.fill(oval(x, y, 30, 26, -50), clay, 5);
    for (const k of [-10, 6])
      print.fill(gouge([x + k - 10, y - 12], [x + k + 8, y + 14], 3.4), overRiver);
  }

  print.fill(oval(1140, 300, 158, 158), both, 12);
  print.fill(oval(1140, 300, 130, 130), paper);
  print.within(oval(1140, 300, 130, 130), () => {
    print.fill(blob('980,300! 1060,282 1140,304 1220,284 1300,304! 1300,460! 980,460!'), clay);
    for (const [x, y, t] of [
      [1080, 346, 20],
      [1150, 330, -40],
      [1206, 362, 60],
      [1120, 396, -10],
      [1180, 406, 30],
      [1064, 390, 80],
    ] as const)
      print.moved(`translate(${x} ${y}) rotate(${t})`, () => {
        print.line(curve('-24,0 -10,-9 4,8 18,-5'), 8, both);
        print.fill(oval(-26, 0, 9, 8), both);
      });
    for (const y of [250, 222]) print.fill(gouge([1060, y], [1180, y - 10], 7, 10), river);
  });
  return print.svg();
}
