import { drawFigure } from './vocabulary/figure.ts';
import { comb, echoes, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawBirds, drawCloud, drawSun } from './vocabulary/sky.ts';
import { ripples, rings } from './vocabulary/water.ts';

export function bibitMangrove(): string {
  const print = createPrint('bibit-mangrove');
  drawSun(print, [620, 300], 130);
  drawCloud(print, [1420, 330], 700, paper, river);
  drawCloud(print, [300, 420], 420, paper, clay);
  drawBirds(
    print,
    [
      [960, 210],
      [1040, 250],
      [1110, 190],
    ],
    28,
  );
  print.fill(box(-60, 520, 2120, 14), river);
  ripples(print, { top: 545, bottom: 700, tone: river, fullness: 0.4, far: 10, near: 22 });
  const dike = blob(
    '880,1400! 1060,1020 1240,760 1420,600 1560,540! 1700,536! 1760,640 1900,860 2080,1060! 2080,1400!',
  );
  print.fill(dike, river, 10);
  comb(
    print,
    dike,
    [
      [900, 1360],
      [1060, 1020],
      [1240, 760],
      [1420, 600],
      [1560, 544],
    ],
    [150, 40],
    paper,
    26,
    0.42,
  );
  hatch(print, dike, paper, { angle: 62, gap: 60, width: 8, length: [40, 140], rest: 1.2 });
  const mud = blob(
    '-60,700! 300,690 700,670 1120,650 1390,600! 1240,760 1060,1020 860,1420! -60,1420!',
  );
  print.fill(mud, clay, 6);
  echoes(
    print,
    [
      [-60, 730],
      [400, 722],
      [900, 690],
      [1300, 650],
    ],
    [-10, 60],
    11,
    9,
    paper,
    mud,
  );
  echoes(
    print,
    [
      [-60, 760],
      [400, 752],
      [900, 720],
      [1280, 690],
    ],
    [-10, 60],
    11,
    8,
    overRiver,
    mud,
  );
  for (const [x, y, size] of [
    [1320, 655, 60],
    [1235, 665, 70],
    [1130, 680, 80],
    [1010, 700, 92],
    [1190, 745, 90],
    [1060, 780, 108],
    [880, 740, 108],
    [320, 750, 110],
    [150, 760, 110],
    [900, 860, 130],
  ] as const)
    drawSeedling(print, x, y, size);

  drawFigure(print, {
    hip: [1180, 600],
    head: 44,
    view: 'left',
    lean: -50,
    hands: [
      [1090, 690],
      [1110, 700],
    ],
    feet: [
      [1170, 735],
      [1215, 735],
    ],
    gear: 'caping',
    gearTone: paper,
    top: river,
    bottom: paper,
    lower: 'shorts',
  });
  drawFigure(print, {
    hip: [1480, 560],
    head: 44,
    view: 'left',
    lean: -4,
    hands: [
      [1420, 520],
      [1450, 540],
    ],
    feet: [
      [1465, 705],
      [1500, 700],
    ],
    gear: 'kerudung',
    gearTone: paper,
    top: paper,
    bottom: both,
    lower: 'sarong',
    sleeves: 'long',
  });
  drawFigure(print, {
    hip: [330, 880],
    head: 100,
    view: 'right',
    lean: 48,
    hands: [
      [620, 1110],
      [560, 1090],
    ],
    feet: [
      [250, 1225],
      [390, 1235],
    ],
    knees: [-1, -1],
    gear: 'caping',
    gearTone: paper,
    top: river,
    bottom: river,
    lower: 'shorts',
    sleeves: 'long',
  });
  drawFigure(print, {
    hip: [1010, 900],
    head: 108,
    view: 'left',
    lean: -56,
    hands: [
      [720, 1150],
      [770, 1120],
    ],
    feet: [
      [930, 1275],
      [1080, 1270],
    ],
    knees: [1, 1],
    gear: 'cap',
    gearTone: river,
    top: paper,
    bottom: river,
    lower: 'shorts',
    sleeves: 'short',
  });
  for (const [x, y] of [
    [250, 1215],
    [395, 1228],
    [930, 1265],
    [1080, 1262],
  ] as const) {
    print.fill(
      blob([
        [x - 90, y + 6],
        [x - 40, y - 22],
        [x + 40, y - 20],
        [x + 100, y + 8],
        [x + 30, y + 34],
        [x - 50, y + 32],
      ]),
      clay,
    );
    rings(print, [x, y + 6], 90, 2, overRiver);
  }
  drawSeedling(print, 668, 1180, 210);
  drawSeedling(print, 130, 1090, 170);
  drawSeedling(print, 470, 1330, 190);
  print.fill(polygon('1290,1180 1560,1160 1530,1330 1330,1340'), paper, 8);
  hatch(print, polygon('1290,1180 1560,1160 1530,1330 1330,1340'), river, {
    angle: -4,
    gap: 26,
    width: 9,
    length: [30, 90],
  });
  for (let i = 0; i < 7; i++) drawSeedling(print, 1320 + i * 36, 1200 - (i % 2) * 14, 130);
  return print.svg();
}

function drawSeedling(print: Print, x: number, y: number, size: number): void {
  print.line(
    curve([
      [x, y],
      [x + size * 0.04, y - size * 0.5],
      [x, y - size * 0.8],
    ]),
    size * 0.07,
    both,
  );
  for (const [dx, dy] of [
    [-0.34, -0.86],
    [0.36, -0.84],
    [-0.2, -1.12],
    [0.22, -1.1],
  ] as const)
    print.fill(
      gouge([x, y - size * 0.66], [x + dx * size, y + dy * size], size * 0.15, 0),
      river,
      3,
    );
}
