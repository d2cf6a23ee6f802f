import { drawFigure, standing } from './vocabulary/figure.ts';
import { halftone } from './vocabulary/halftone.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, cutClay, overClay, paper, river } from './vocabulary/palette.ts';
import { createPrint } from './vocabulary/print.ts';

export function relTrem(): string {
  const print = createPrint('rel-trem');
  for (let i = 0; i < 8; i++) {
    const x = -40 + i * 265;
    print.fill(box(x, 130, 256, 570), paper, 4);
    print.line(box(x, 130, 256, 570), 5, river);
    print.fill(
      blob(`${x + 60},700! ${x + 60},520 ${x + 128},440 ${x + 196},520 ${x + 196},700!`),
      river,
    );
    for (const dx of [44, 150]) {
      print.fill(box(x + dx, 220, 62, 130), river);
      print.fill(gouge([x + dx + 31, 224], [x + dx + 31, 346], 4), paper);
    }
    print.fill(box(x - 6, 108, 268, 30), river, 4);
    comb(
      print,
      box(x, 130, 256, 570),
      [
        [x + 254, 140],
        [x + 254, 690],
      ],
      [-46, 0],
      river,
      24,
      0.4,
    );
  }
  print.fill(box(-60, 696, 2120, 700), paper);
  print.fill(box(-60, 696, 2120, 12), river);

  const car = blob('330,330! 420,270 1560,270 1650,330! 1668,620 1640,860! 340,860! 312,620');
  print.fill(car, paper, 10);
  halftone(print, car, overClay, 21, ([, y]) => 0.34 + (y - 270) / 2400);
  for (let i = 0; i < 7; i++) {
    print.fill(box(400 + i * 170, 380, 130, 210), cutClay);
    print.line(box(400 + i * 170, 380, 130, 210), 8, overClay);
  }
  for (const y of [330, 630, 690])
    print.line(
      curve([
        [322, y],
        [1000, y],
        [1658, y],
      ]),
      9,
      overClay,
    );
  print.line(car, 10, overClay);
  print.line(curve('980,270 1090,120 1020,40'), 10, overClay);
  print.line(curve('-60,50 1000,36 2060,50'), 6, overClay);
  for (const x of [560, 1420]) {
    print.fill(oval(x, 870, 76, 70), clay);
    print.fill(oval(x, 870, 34, 32), paper);
  }
  print.fill(oval(1596, 740, 36, 38), cutClay);
  print.line(oval(1596, 740, 36, 38), 8, overClay);
  for (let i = 0; i < 5; i++) {
    print.fill(oval(470 + i * 170 + (i % 2) * 14, 460, 32, 38), clay);
    print.fill(
      blob([
        [410 + i * 170, 590],
        [430 + i * 170, 520],
        [480 + i * 170, 496],
        [520 + i * 170, 530],
        [528 + i * 170, 590],
      ]),
      clay,
    );
  }

  const street = polygon('-60,930 2060,930 2060,1420 -60,1420');
  print.fill(street, river, 10);
  hatch(print, street, paper, { angle: 0, gap: 40, width: 6, length: [30, 160], rest: 1.5 });
  const pit = blob(
    '430,1010! 800,980 1240,986 1590,1012! 1690,1120 1720,1270! 1400,1310 900,1316 330,1290! 340,1130',
  );
  print.fill(pit, clay, 12);
  comb(
    print,
    pit,
    [
      [430, 1010],
      [800, 980],
      [1240, 986],
      [1590, 1012],
    ],
    [6, 90],
    both,
    24,
    0.6,
  );
  comb(
    print,
    pit,
    [
      [330, 1290],
      [900, 1316],
      [1400, 1310],
      [1720, 1270],
    ],
    [0, -50],
    both,
    26,
    0.5,
  );
  for (const y of [1130, 1216]) {
    print.fill(
      polygon([
        [420, y],
        [1640, y - 14],
        [1650, y + 16],
        [414, y + 32],
      ]),
      both,
      7,
    );
    print.fill(gouge([440, y + 8], [1620, y - 4], 6), paper);
  }
  for (let i = 0; i < 6; i++)
    print.fill(
      polygon([
        [500 + i * 200, 1116],
        [560 + i * 200, 1114],
        [570 + i * 200, 1264],
        [500 + i * 200, 1268],
      ]),
      both,
      5,
    );
  for (const [x, s] of [
    [250, 1],
    [1800, 1.2],
  ] as const)
    print.moved(`translate(${x} 1120) scale(${s})`, () => {
      print.fill(blob('-150,60 -100,-20 -30,-80 40,-60 110,-10 160,60'), clay, 8);
      hatch(print, blob('-150,60 -100,-20 -30,-80 40,-60 110,-10 160,60'), both, {
        angle: 30,
        gap: 26,
        width: 8,
        length: [20, 60],
      });
    });

  const u = 100;
  drawFigure(print, {
    hip: [700, 880],
    head: u,
    view: 'right',
    lean: 38,
    hands: [
      [960, 960],
      [880, 900],
    ],
    elbows: [1, 1],
    feet: [
      [640, 1180],
      [790, 1190],
    ],
    knees: [-1, -1],
    gear: 'helmet',
    gearTone: paper,
    top: paper,
    bottom: river,
    shoes: both,
  });
  print.line(
    limb(
      [
        [860, 850],
        [1050, 1140],
      ],
      [2, 2],
    ),
    18,
    paper,
  );
  print.line(curve('850,850 1040,1130'), 11, both);
  print.fill(blob('1020,1110! 1062,1090! 1100,1150 1096,1190 1056,1170'), both, 5);
  for (const [x, y] of [
    [884, 902],
    [966, 1010],
  ] as const)
    print.fill(oval(x, y, 24, 21), clay, 5);
  drawFigure(print, {
    hip: [1340, 950],
    head: u,
    view: 'left',
    lean: -40,
    hands: [
      [1140, 1120],
      [1170, 1110],
    ],
    elbows: [-1, -1],
    feet: [
      [1230, 1226],
      [1440, 1240],
    ],
    knees: [1, 1],
    gear: 'cap',
    gearTone: clay,
    top: river,
    bottom: paper,
    shoes: both,
  });
  print.fill(polygon('1080,1120 1200,1112 1200,1128 1080,1138'), paper, 4);
  drawFigure(print, {
    hip: standing([1700, 1060], 84),
    head: 84,
    view: 'left',
    hands: [
      [1620, 800],
      [1640, 900],
    ],
    elbows: [-1, -1],
    gear: 'bun',
    hair: paper,
    top: river,
    bottom: clay,
    lower: 'sarong',
    tilt: 6,
  });
  return print.svg();
}
