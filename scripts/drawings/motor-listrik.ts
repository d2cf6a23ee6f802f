import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function motorListrik(): string {
  const print = createPrint('motor-listrik');
  print.fill(box(-60, -60, 2120, 1060), clay);
  for (let x = -40; x < 2060; x += 86) print.fill(gouge([x, -40], [x + 4, 980], 6), overRiver);
  print.fill(box(160, 120, 760, 330), paper, 9);
  print.line(box(160, 120, 760, 330), 8, river);
  for (const [x, kind] of [
    [230, 0],
    [330, 1],
    [430, 0],
    [530, 2],
    [640, 1],
    [740, 0],
    [840, 2],
  ] as const)
    drawTool(print, x, 160, kind);
  print.fill(oval(1560, 300, 216, 216), paper, 9);
  print.line(oval(1560, 300, 216, 216), 14, river);
  for (let i = 0; i < 4; i++)
    print.moved(`translate(1560 300) rotate(${i * 90 + 20})`, () =>
      print.fill(blob('0,0! 40,-60 110,-110 170,-70 130,10 60,20'), river),
    );
  for (let i = 0; i < 12; i++)
    print.line(
      curve([
        [1560, 300],
        [1560 + Math.cos(i * 0.5236) * 212, 300 + Math.sin(i * 0.5236) * 212],
      ]),
      3,
      both,
    );
  print.fill(oval(1560, 300, 40), clay, 5);
  for (const k of [0, 1, 2])
    print.fill(gouge([1310 - k * 60, 210 + k * 30], [1330 - k * 66, 400 - k * 20], 9, -40), paper);
  print.fill(polygon('-60,990 2060,990 2060,1400 -60,1400'), river, 8);
  hatch(print, box(-60, 1000, 2120, 400), paper, {
    angle: 0,
    gap: 46,
    width: 6,
    length: [90, 400],
    rest: 0.9,
  });

  for (const x of [760, 1600]) {
    print.fill(oval(x, 990, 214), river, 10);
    print.fill(oval(x, 990, 160), paper);
    for (let i = 0; i < 10; i++)
      print.line(
        curve([
          [x, 990],
          [x + Math.cos(i * 0.628 + 0.2) * 160, 990 + Math.sin(i * 0.628 + 0.2) * 160],
        ]),
        6,
        river,
      );
  }
  print.fill(oval(760, 990, 92), clay, 8);
  print.line(oval(760, 990, 92), 10, both);
  for (let i = 0; i < 8; i++)
    print.fill(oval(760 + Math.cos(i * 0.785) * 62, 990 + Math.sin(i * 0.785) * 62, 11), both);
  print.fill(oval(760, 990, 26), paper, 4);
  print.fill(oval(1600, 990, 40), river);
  print.line(curve('1600,990 1490,560 1440,470'), 46, paper);
  print.line(curve('1600,990 1490,560 1440,470'), 34, river);
  print.line(curve('1490,560 1300,640 1180,900 960,900 860,660'), 44, paper);
  print.line(curve('1490,560 1300,640 1180,900 960,900 860,660'), 30, both);
  print.line(curve('760,990 960,900'), 36, paper);
  print.line(curve('760,990 960,900'), 24, both);
  print.fill(box(935, 660, 250, 220), paper, 9);
  print.line(box(935, 660, 250, 220), 9, river);
  for (let i = 0; i < 4; i++) {
    print.fill(box(956 + i * 54, 690, 42, 160), i % 2 === 0 ? clay : river, 3);
    print.fill(gouge([966 + i * 54, 706], [966 + i * 54, 836], 4), paper);
  }
  for (const [d, tone] of [
    ['1000,690 980,560 900,520 830,600 790,760 770,900', clay],
    ['1060,690 1080,560 1220,520 1340,580 1430,520', river],
    ['1120,690 1160,600 1240,590 1300,620', clay],
  ] as const) {
    print.line(curve(d), 22, paper);
    print.line(curve(d), 13, tone);
  }
  print.fill(blob('640,600! 700,560 900,560 1010,600 1040,640! 900,650 700,640'), river, 9);
  for (let i = 0; i < 6; i++) print.fill(gouge([680 + i * 56, 580], [676 + i * 56, 634], 4), paper);
  print.line(curve('1440,470 1400,420 1330,410'), 20, paper);
  print.line(curve('1440,470 1400,420 1330,410'), 13, both);
  print.fill(blob('1440,440 1520,430 1560,490 1530,540 1460,540'), clay, 8);
  print.fill(oval(1530, 488, 26, 42), paper, 4);
  print.fill(oval(1360, 384, 44, 34), paper, 6);
  print.line(oval(1360, 384, 44, 34), 7, river);
  print.fill(gouge([1336, 376], [1380, 370], 4, -6), river);
  print.fill(polygon('1120,1160 1180,1160 1240,1240 1060,1240'), both, 6);
  print.fill(box(1132, 900, 30, 280), both, 6);

  const u = 140;
  drawFigure(print, {
    hip: [330, 1040],
    head: u,
    view: 'right',
    lean: 24,
    lower: 'none',
    hands: [
      [735, 830],
      [690, 905],
    ],
    elbows: [1, 1],
    gear: 'cap',
    gearTone: paper,
    top: paper,
    sleeves: 'short',
    tilt: 8,
    topPattern: (d) =>
      hatch(print, d, overRiver, { angle: 76, gap: 40, width: 9, length: [90, 240], rest: 0.6 }),
  });
  print.fill(limb(points('330,1090 470,940 560,900'), [180, 150, 110]), river, 9);
  print.fill(limb(points('560,900 540,1050 500,1230'), [112, 96, 70]), river, 9);
  print.fill(gouge([400, 1010], [540, 910], 7, 10), paper);
  print.fill(blob('460,1220 540,1216 640,1256 640,1276 470,1276'), clay, 7);
  print.fill(limb(points('440,770 560,880 700,880'), [70, 60, 46]), clay, 7);
  print.fill(oval(716, 876, 36, 30), clay, 5);
  for (const k of [-10, 6]) print.fill(gouge([712 + k, 858], [722 + k, 894], 4), overRiver);
  print.fill(polygon('730,850 840,800 850,820 742,880'), both, 5);
  comb(
    print,
    undefined,
    [
      [500, 1290],
      [1720, 1290],
    ],
    [20, 36],
    both,
    30,
    0.5,
  );
  return print.svg();
}

function drawTool(print: Print, x: number, y: number, kind: 0 | 1 | 2): void {
  print.fill(oval(x, y, 8), clay);
  if (kind === 0) {
    print.line(
      curve([
        [x, y + 30],
        [x, y + 200],
      ]),
      17,
      river,
    );
    print.line(oval(x, y + 226, 22), 13, river);
    print.line(
      curve([
        [x - 20, y + 10],
        [x - 18, y + 32],
        [x + 18, y + 32],
        [x + 20, y + 10],
      ]),
      13,
      river,
    );
  }
  if (kind === 1) {
    print.line(
      curve([
        [x, y + 20],
        [x, y + 130],
      ]),
      9,
      river,
    );
    print.fill(box(x - 15, y + 126, 30, 110), both, 3);
  }
  if (kind === 2) {
    print.fill(box(x - 44, y + 20, 88, 40), both, 3);
    print.line(
      curve([
        [x, y + 50],
        [x, y + 236],
      ]),
      17,
      clay,
    );
  }
}
