import { drawFigure } from './vocabulary/figure.ts';
import { comb, echoes, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawPalm, drawReeds, drawTree } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawCloud } from './vocabulary/sky.ts';

export function sensorSungai(): string {
  const print = createPrint('sensor-sungai');
  const mountain = blob('100,620! 420,430 700,190! 790,170 880,200! 1180,440 1560,620!');
  print.fill(mountain, clay, 6);
  comb(
    print,
    mountain,
    [
      [800, 175],
      [900, 220],
      [1180, 440],
      [1540, 610],
    ],
    [-190, 130],
    overRiver,
    26,
    0.5,
  );
  for (const [from, to] of [
    [
      [760, 190],
      [560, 560],
    ],
    [
      [800, 200],
      [720, 600],
    ],
    [
      [700, 260],
      [440, 560],
    ],
  ] as const)
    print.fill(gouge(from, to, 9, 20), paper);
  drawCloud(print, [1500, 260], 480, paper, river);
  drawCloud(print, [300, 250], 420, paper, clay);
  for (const [x, h, s] of [
    [60, 330, 330],
    [330, 230, 260],
    [1560, 260, 280],
    [1880, 380, 380],
  ] as const)
    drawTree(print, [x, 690], h, s);
  drawPalm(print, [1720, 700], 520, -60);
  print.fill(polygon('-60,660 2060,650 2060,1420 -60,1420'), river);
  hatch(print, box(-60, 670, 2120, 740), paper, {
    angle: 84,
    gap: 30,
    width: 5,
    length: [20, 60],
    rest: 1.4,
  });

  const stream = blob(
    '700,700! 1180,690! 1300,820 1560,980 1900,1160 2080,1260! 2080,1420! 120,1420! 420,1100 600,900',
  );
  print.fill(stream, paper, 8);
  for (let i = 0; i < 7; i++)
    echoes(
      print,
      [
        [720 + i * 66, 710],
        [680 + i * 96, 860],
        [540 + i * 160, 1060],
        [260 + i * 250, 1400],
      ],
      [26, 4],
      2,
      7,
      i % 3 === 1 ? clay : river,
      stream,
    );
  for (const [x, y, size] of [
    [520, 1000, 130],
    [330, 1180, 190],
    [640, 860, 80],
    [1330, 900, 100],
    [1530, 1040, 150],
    [1800, 1200, 210],
    [880, 1330, 130],
    [1120, 1250, 90],
    [760, 1130, 80],
  ] as const)
    drawRock(print, x, y, size);

  print.fill(box(1046, 360, 40, 800), river, 8);
  for (const y of [760, 900, 1040]) print.fill(gouge([1056, y], [1074, y + 110], 4), paper);
  print.fill(polygon('-60,640 2060,600 2060,640 -60,684'), both, 8);
  for (let i = 0; i < 30; i++)
    print.fill(gouge([i * 70 - 40, 650 - i * 1.3], [i * 70 - 46, 678 - i * 1.3], 4), paper);
  print.line(curve('-60,430 1000,404 2060,380'), 20, paper);
  print.line(curve('-60,430 1000,404 2060,380'), 12, river);
  print.line(curve('-60,530 1000,506 2060,486'), 9, river);
  for (let x = 40; x < 2060; x += 230) print.fill(box(x, 430 - x * 0.025, 18, 222), river, 5);

  const u = 98;
  drawFigure(print, {
    hip: [1300, 470],
    head: u,
    view: 'left',
    lean: -36,
    hands: [
      [1130, 540],
      [1120, 470],
    ],
    elbows: [-1, -1],
    feet: [
      [1270, 634],
      [1420, 630],
    ],
    knees: [1, 1],
    top: paper,
    bottom: river,
    gear: 'kerudung',
    gearTone: clay,
    sleeves: 'long',
    tilt: 4,
  });
  drawFigure(print, {
    hip: [760, 905],
    head: u * 1.1,
    view: 'right',
    lean: 8,
    hands: [
      [990, 690],
      [980, 610],
    ],
    elbows: [1, 1],
    feet: [
      [690, 1200],
      [850, 1220],
    ],
    knees: [-1, -1],
    top: river,
    bottom: clay,
    lower: 'shorts',
    gear: 'cap',
    gearTone: paper,
    tilt: -16,
  });
  for (const [x, y] of [
    [690, 1196],
    [850, 1216],
  ] as const) {
    print.fill(oval(x, y + 6, 70, 18), paper);
    print.fill(gouge([x - 90, y + 14], [x + 90, y + 14], 6, 16), river);
    print.fill(gouge([x - 70, y - 6], [x + 60, y - 6], 5, -12), river);
  }
  const tube = polygon('1012,430 1122,430 1122,790 1012,790');
  print.fill(tube, paper, 9);
  print.line(tube, 8, river);
  for (const y of [520, 640, 740]) {
    print.line(
      curve([
        [1008, y],
        [1066, y + 10],
        [1126, y],
      ]),
      8,
      river,
    );
    print.line(
      curve([
        [1008, y + 14],
        [1066, y + 24],
        [1126, y + 14],
      ]),
      5,
      clay,
    );
  }
  comb(
    print,
    tube,
    [
      [1122, 440],
      [1122, 780],
    ],
    [-50, 0],
    clay,
    20,
    0.5,
  );
  print.fill(oval(1067, 430, 58, 18), both, 5);
  print.fill(polygon('1030,330 1150,300 1166,344 1046,376'), both, 6);
  for (const t of [0.25, 0.5, 0.75])
    print.line(
      curve([
        [1030 + 120 * t, 330 - 30 * t],
        [1046 + 120 * t, 376 - 32 * t],
      ]),
      4,
      paper,
    );
  print.line(curve('1090,360 1080,430'), 9, river);
  print.fill(blob('1040,790 1094,790 1084,840 1050,840'), clay, 5);
  for (const [x, y] of [
    [1000, 612],
    [1010, 694],
    [1128, 474],
    [1134, 544],
  ] as const)
    print.fill(oval(x, y, 27, 22), clay, 5);
  drawReeds(print, [110, 1400], 300, 260, 34);
  return print.svg();
}

function drawRock(print: Print, x: number, y: number, size: number): void {
  const d = blob([
    [x - size, y + size * 0.34],
    [x - size * 0.86, y - size * 0.2],
    [x - size * 0.3, y - size * 0.52],
    [x + size * 0.36, y - size * 0.48],
    [x + size * 0.9, y - size * 0.06],
    [x + size, y + size * 0.36],
    [x, y + size * 0.46],
  ]);
  print.fill(d, river, 8);
  comb(
    print,
    d,
    [
      [x - size * 0.86, y - size * 0.2],
      [x - size * 0.3, y - size * 0.52],
      [x + size * 0.36, y - size * 0.48],
    ],
    [size * 0.26, size * 0.44],
    paper,
    size * 0.13,
    0.45,
  );
}
