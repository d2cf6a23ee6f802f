import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, polygon } from './vocabulary/outline.ts';
import { both, clay, paper, river } from './vocabulary/palette.ts';
import { drawNumber } from './vocabulary/numerals.ts';
import { drawBananaLeaf, drawReeds, drawTree } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { drawStreaks } from './vocabulary/sky.ts';
import { ripples, rings } from './vocabulary/water.ts';

export function papanDugaKebraon(): string {
  const print = createPrint('papan-duga-kebraon');
  const bank = blob('1040,1400! 1080,1120 1180,1060 1400,1040 1700,1010 2080,990! 2080,1400!');
  print.fill(box(-60, -60, 2120, 560), clay);
  drawStreaks(print, -20, 470, paper, 16, [500, 1300], 9);
  for (const [x, height, spread] of [
    [60, 380, 330],
    [300, 300, 280],
    [1760, 420, 420],
    [1980, 500, 420],
    [1480, 300, 300],
  ] as const)
    drawTree(print, [x, 520], height, spread);
  print.fill(polygon('-60,500 2060,500 2060,560 -60,570'), river);
  print.fill(gouge([-60, 566], [2060, 562], 9), paper);
  print.fill(box(-60, 560, 2120, 840), river);
  ripples(print, { top: 580, bottom: 1400, tone: paper, fullness: 0.5, far: 12, near: 40 });

  rings(print, [735, 1030], 150, 4, paper);
  print.fill(box(628, 190, 40, 842), river, 6);
  print.fill(box(668, 200, 170, 816), paper, 7);
  for (let i = 0; i < 8; i++) {
    const y = 210 + i * 106;
    print.fill(box(668, y, 26, 53), river);
    print.fill(box(694, y + 53, 26, i < 7 ? 53 : 8), clay);
    for (let k = 0; k < 4; k++) print.fill(box(724, y + k * 26, 18, 7), river);
    drawNumber(print, 23 - i, 758, y + 6, 62, i % 2 === 0 ? river : clay, 16);
  }
  print.line(curve('668,200 838,200 838,1014'), 7, river);

  const beam = polygon('1010,690 842,500 842,850');
  print.fill(beam, paper);
  comb(
    print,
    undefined,
    [
      [848, 520],
      [848, 840],
    ],
    [120, 0],
    clay,
    26,
    0.5,
  );

  print.fill(bank, both, 10);
  hatch(print, bank, paper, { angle: -6, gap: 34, width: 6, length: [40, 190], rest: 0.8 });
  drawFigure(print, {
    hip: [1330, 700],
    head: 132,
    view: 'left',
    lean: -42,
    hands: [
      [1200, 900],
      [1062, 696],
    ],
    elbows: [-1, -1],
    feet: [
      [1190, 1090],
      [1370, 1086],
    ],
    knees: [1, 1],
    top: paper,
    bottom: clay,
    lower: 'shorts',
    gear: 'cap',
    gearTone: clay,
    hair: paper,
    tilt: 12,
    moustache: true,
    sleeves: 'long',
    build: 0.95,
  });
  print.fill(polygon('1012,666 1078,676 1076,712 1012,724'), river, 5);
  print.fill(polygon('1000,656 1020,658 1020,732 1000,736'), paper, 3);
  drawReeds(print, [1880, 1400], 420, 360, 40, paper);
  drawBananaLeaf(print, [-60, 1380], [330, 1080], 150, -80);
  return print.svg();
}
