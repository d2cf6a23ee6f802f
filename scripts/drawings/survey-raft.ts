import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawCrown } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { ripples, rings } from './vocabulary/water.ts';

export function surveyRaft(): string {
  const print = createPrint('survey-raft');
  print.fill(box(-60, -60, 2120, 640), clay);
  for (const [x, y, w] of [
    [60, 330, 420],
    [420, 380, 320],
    [1640, 340, 460],
    [1990, 300, 380],
  ] as const)
    drawCrown(print, [x, y], w, w * 0.62);
  const bridge = polygon('-60,210 2060,210 2060,470 -60,470');
  print.fill(bridge, paper, 8);
  hatch(print, bridge, river, { angle: 0, gap: 30, width: 5, length: [30, 110], rest: 0.7 });
  print.fill(box(-60, 200, 2120, 28), river, 6);
  for (let x = -40; x < 2060; x += 74) print.fill(box(x, 128, 16, 78), river, 4);
  print.fill(box(-60, 112, 2120, 20), river, 4);
  for (const x of [330, 1000, 1670]) {
    const arch = blob(
      `${x - 260},590! ${x - 245},430 ${x - 130},300 ${x},268 ${x + 130},300 ${x + 245},430 ${x + 260},590!`,
    );
    print.fill(arch, river, 8);
    comb(
      print,
      arch,
      [
        [x - 260, 590],
        [x - 245, 430],
        [x - 130, 300],
        [x, 268],
        [x + 130, 300],
      ],
      [60, 50],
      paper,
      22,
      0.4,
    );
  }
  print.fill(box(-60, 560, 2120, 840), river);
  ripples(print, { top: 575, bottom: 1400, tone: paper, fullness: 0.56, far: 13, near: 44 });
  ripples(print, { top: 600, bottom: 1400, tone: clay, fullness: 0.16, far: 15, near: 50 });

  const raft = polygon('380,1030 1500,990 1700,1400 180,1400');
  for (const [x, y] of [
    [300, 1230],
    [1620, 1180],
  ] as const) {
    print.fill(oval(x, y, 110, 130), clay, 8);
    print.line(oval(x, y, 78, 96), 8, both);
  }
  print.fill(raft, paper, 8);
  print.within(raft, () => {
    for (let i = 0; i < 8; i++) {
      const y = 1010 + i * 22 + i * i * 6;
      print.fill(
        polygon([
          [100, y + 14],
          [1760, y - 26],
          [1760, y - 20],
          [100, y + 22],
        ]),
        river,
      );
    }
    hatch(print, raft, overRiver, { angle: -2, gap: 34, width: 5, length: [60, 260], rest: 0.9 });
  });
  const u = 148;
  rings(print, [1452, 930], 80, 2, paper);
  print.line(
    curve([
      [1436, -40],
      [1456, 950],
    ]),
    46,
    paper,
  );
  print.line(
    curve([
      [1436, -40],
      [1456, 950],
    ]),
    28,
    river,
  );
  print.line(
    curve([
      [1436, -40],
      [1456, 950],
    ]),
    28,
    clay,
    '70 70',
  );
  drawFigure(print, {
    hip: [1150, 900],
    head: u,
    view: 'right',
    lean: 10,
    hands: [
      [1420, 470],
      [1400, 730],
    ],
    elbows: [1, 1],
    feet: [
      [1080, 1370],
      [1290, 1380],
    ],
    gear: 'hair',
    top: paper,
    bottom: both,
    vest: clay,
    sleeves: 'short',
    tilt: 18,
  });
  for (const y of [468, 736])
    print.fill(
      blob([
        [1404, y - 30],
        [1462, y - 34],
        [1474, y],
        [1462, y + 34],
        [1404, y + 28],
      ]),
      clay,
      4,
    );
  for (const y of [456, 476, 724, 746]) print.fill(gouge([1418, y], [1468, y - 2], 4), both);
  drawFigure(print, {
    hip: [690, 960],
    head: u,
    view: 'right',
    lean: 6,
    hands: [
      [930, 800],
      [905, 740],
    ],
    elbows: [1, 1],
    feet: [
      [620, 1420],
      [790, 1430],
    ],
    gear: 'kerudung',
    gearTone: paper,
    top: river,
    bottom: both,
    vest: clay,
    sleeves: 'long',
    tilt: 22,
  });
  const board = polygon('862,742 1070,640 1120,790 912,888');
  print.fill(board, paper, 7);
  print.line(board, 9, river);
  for (let i = 0; i < 5; i++)
    print.fill(
      gouge([910 + i * 9, 752 + i * 22], [1046 + i * 9, 686 + i * 22], 4.5),
      i === 2 ? clay : river,
    );
  print.fill(polygon('946,664 990,646 996,664 952,684'), clay, 4);
  print.fill(blob('880,800 930,782 962,800 958,836 916,850 884,838'), clay, 5);
  print.fill(blob('930,720 980,700 1010,716 1000,748 950,762'), clay, 5);
  print.line(curve('990,730 1056,640'), 12, both);
  return print.svg();
}
