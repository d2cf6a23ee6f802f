import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb } from './vocabulary/hatching.ts';
import { drawHouse } from './vocabulary/houses.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, paper, river } from './vocabulary/palette.ts';
import { drawBananaLeaf, drawTree } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawBirds, drawCloud } from './vocabulary/sky.ts';
import { ripples, rings } from './vocabulary/water.ts';

export function rakitPengukur(): string {
  const print = createPrint('rakit-pengukur');
  drawCloud(print, [1500, 230], 620, paper, clay);
  drawCloud(print, [420, 190], 480, paper, clay);
  drawBirds(
    print,
    [
      [900, 150],
      [980, 200],
    ],
    26,
  );
  for (const [x, height, spread] of [
    [80, 330, 320],
    [560, 250, 260],
    [1240, 260, 260],
    [1900, 340, 320],
  ] as const)
    drawTree(print, [x, 530], height, spread);
  for (const [x, width, roof] of [
    [190, 230, clay],
    [680, 200, river],
    [900, 220, clay],
    [1420, 200, clay],
    [1640, 190, river],
  ] as const)
    drawHouse(print, { at: [x, 532], width, height: 150, roof });
  print.fill(polygon('-60,526 2060,526 2060,640 -60,640'), paper);
  print.fill(box(-60, 526, 2120, 14), river);
  for (let x = -40; x < 2060; x += 92)
    print.line(
      curve([
        [x, 540],
        [x + 8, 640],
      ]),
      4,
      river,
    );
  for (const y of [575, 610])
    print.line(
      curve([
        [-60, y],
        [1000, y + 3],
        [2060, y],
      ]),
      3.5,
      river,
    );
  ripples(print, { top: 650, bottom: 1400, tone: river, fullness: 0.52, far: 12, near: 36 });
  ripples(print, {
    top: 1105,
    bottom: 1230,
    left: 420,
    right: 1600,
    tone: river,
    fullness: 0.96,
    far: 18,
    near: 26,
  });

  const deck = 1010;
  const u = 74;
  rings(print, [1460, 1130], 70, 3, river);
  drawFigure(print, {
    hip: standing([640, deck], u),
    head: u,
    view: 'right',
    lean: 8,
    hands: [
      [800, 655],
      [775, 720],
    ],
    gear: 'kerudung',
    gearTone: paper,
    top: river,
    bottom: river,
    vest: clay,
    lower: 'sarong',
    sleeves: 'long',
    tilt: 14,
  });
  print.fill(polygon('742,640 850,610 872,700 768,734'), paper, 5);
  print.line(polygon('742,640 850,610 872,700 768,734'), 6, river);
  for (let i = 0; i < 4; i++)
    print.fill(gouge([766 + i * 4, 656 + i * 18], [838 + i * 4, 634 + i * 18], 3), river);
  print.line(curve('806,660 838,622'), 8, clay);
  drawFigure(print, {
    hip: [930, 840],
    head: u,
    view: 'right',
    lean: 12,
    hands: [
      [1075, 800],
      [1060, 820],
    ],
    feet: [
      [1010, deck],
      [940, deck + 6],
    ],
    knees: [-1, -1],
    gear: 'cap',
    gearTone: river,
    top: paper,
    bottom: river,
    vest: clay,
    tilt: 16,
  });
  print.fill(polygon('1050,780 1150,770 1160,850 1060,862'), both, 6);
  print.fill(polygon('1064,792 1140,784 1146,830 1070,840'), paper);
  for (const [x, y] of [
    [1085, 815],
    [1100, 822],
    [1118, 808],
  ] as const)
    print.fill(gouge([x, y], [x + 18, y - 4], 6), clay);
  drawFigure(print, {
    hip: standing([1330, deck], u),
    head: u,
    view: 'right',
    lean: 10,
    hands: [
      [1470, 560],
      [1452, 730],
    ],
    elbows: [1, 1],
    gear: 'hair',
    top: paper,
    bottom: river,
    vest: clay,
    tilt: 16,
  });
  print.line(
    curve([
      [1476, 330],
      [1448, 1150],
    ]),
    30,
    paper,
  );
  print.line(
    curve([
      [1476, 330],
      [1448, 1150],
    ]),
    16,
    river,
  );
  print.line(
    curve([
      [1476, 330],
      [1448, 1150],
    ]),
    16,
    clay,
    '42 42',
  );
  for (const y of [568, 734]) print.fill(oval(1467, y, 24, 19), clay, 3);
  drawFigure(print, {
    hip: standing([500, deck], u),
    head: u,
    view: 'right',
    lean: -10,
    hands: [
      [420, 760],
      [560, 640],
    ],
    elbows: [1, -1],
    gear: 'hair',
    top: paper,
    bottom: river,
    vest: clay,
  });
  print.line(curve('590,470 360,1190'), 22, paper);
  print.line(curve('590,470 360,1190'), 13, both);

  drawRaft(print, 380, 1560, deck);
  drawBananaLeaf(print, [2060, 1380], [1720, 1090], 150, 70);
  drawBananaLeaf(print, [2080, 1280], [1930, 900], 130, 40);
  comb(
    print,
    undefined,
    [
      [-60, 1360],
      [420, 1360],
    ],
    [20, -150],
    river,
    30,
    0.5,
  );
  return print.svg();
}

function drawRaft(print: Print, left: number, right: number, deck: number): void {
  for (let x = left + 90; x < right; x += 196) {
    print.fill(
      blob([
        [x - 82, deck + 20],
        [x + 82, deck + 20],
        [x + 90, deck + 70],
        [x + 80, deck + 116],
        [x - 80, deck + 116],
        [x - 90, deck + 70],
      ]),
      clay,
      7,
    );
    for (const dx of [-40, 8, 56])
      print.fill(gouge([x + dx, deck + 26], [x + dx, deck + 112], 5, 6), river);
  }
  print.fill(box(left, deck - 2, right - left, 34), river, 7);
  for (let i = 0; i < 24; i++)
    print.fill(
      gouge(
        [left + print.random(0, 0.9) * (right - left), deck + print.random(6, 28)],
        [left + print.random(0, 0.9) * (right - left), deck + print.random(6, 28)],
        2.4,
      ),
      paper,
    );
}
