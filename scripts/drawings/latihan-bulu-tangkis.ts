import { drawFigure } from './vocabulary/figure.ts';
import { rays } from './vocabulary/hatching.ts';
import { mix, type Point } from './vocabulary/geometry.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function latihanBuluTangkis(): string {
  const print = createPrint('latihan-bulu-tangkis');
  print.fill(box(-60, -60, 2120, 1460), river);
  const vanish: Point = [1150, 560];
  for (let i = 0; i < 34; i++) {
    const x = -900 + i * 120;
    print.fill(gouge([x, -60], mix([x, -60], vanish, 0.62), 7), i % 5 === 0 ? clay : paper);
  }
  print.fill(polygon('520,330 1780,330 1780,700 520,700'), both, 8);
  for (let i = 0; i < 5; i++) {
    const x = 580 + i * 240;
    print.fill(box(x, 400, 170, 130), river, 5);
    for (let k = 1; k < 4; k++)
      print.fill(gouge([x, 400 + k * 32], [x + 170, 400 + k * 32], 4), paper);
  }
  for (const x of [420, 1010, 1640]) {
    print.line(
      curve([
        [x, -60],
        [x, 150],
      ]),
      7,
      paper,
    );
    print.fill(
      polygon([
        [x - 84, 196],
        [x + 84, 196],
        [x + 36, 146],
        [x - 36, 146],
      ]),
      both,
      6,
    );
    rays(print, [x, 205], 60, 260, 44, 9, paper, [10, 170]);
    print.fill(oval(x, 206, 36, 22), paper, 4);
  }
  const floor = polygon('520,700 1780,700 2600,1420 -700,1420');
  print.fill(floor, clay, 8);
  print.within(floor, () => {
    for (let i = -14; i < 24; i++)
      print.line(
        curve([
          mix([1000 + i * 150, 1400], [1150, 300], 0),
          [1150 + (1000 + i * 150 - 1150) * 0.36, 700],
        ]),
        3,
        overRiver,
      );
    for (let k = 0; k < 9; k++) {
      const y = 700 + 20 * k + 9 * k * k;
      print.line(
        curve([
          [-700, y],
          [2600, y],
        ]),
        3,
        overRiver,
      );
    }
    for (const line of ['700,706 60,1420', '1610,706 2240,1420', '1155,860 1160,1420'])
      print.line(curve(line), 15, paper);
    for (const y of [722, 860, 1230])
      print.line(
        curve([
          [700 - (y - 706) * 0.9, y],
          [1610 + (y - 706) * 0.88, y],
        ]),
        14,
        paper,
      );
  });
  print.within(polygon('560,500 1740,500 1740,720 560,720'), () => {
    for (let x = 560; x < 1750; x += 30)
      print.line(
        curve([
          [x, 500],
          [x, 720],
        ]),
        2.6,
        paper,
      );
    for (let y = 530; y < 720; y += 28)
      print.line(
        curve([
          [560, y],
          [1740, y],
        ]),
        2.6,
        paper,
      );
  });
  print.fill(box(556, 490, 1190, 24), paper, 4);
  for (const x of [544, 1738]) print.fill(box(x, 478, 20, 250), both, 6);

  drawFigure(print, {
    hip: [1380, 560],
    head: 44,
    view: 'front',
    hands: [
      [1320, 470],
      [1450, 540],
    ],
    top: paper,
    bottom: river,
    lower: 'shorts',
    gear: 'hair',
  });
  for (const [x, y, size] of [
    [360, 1060, 1],
    [1730, 1010, 0.9],
    [1560, 830, 0.5],
  ] as const)
    drawBucket(print, x, y, size);

  const u = 118;
  print.fill(oval(930, 1262, 240, 20), both);
  drawFigure(print, {
    hip: [900, 850],
    head: u,
    view: 'right',
    lean: -10,
    hands: [
      [700, 430],
      [1160, 470],
    ],
    elbows: [1, -1],
    headShift: [6, -34],
    feet: [
      [720, 1250],
      [1090, 1240],
    ],
    knees: [-1, -1],
    top: paper,
    bottom: river,
    lower: 'shorts',
    gear: 'ponytail',
    sleeves: 'short',
    tilt: -22,
    shoes: paper,
  });
  print.line(curve('706,440 640,300'), 22, paper);
  print.line(curve('706,440 640,300'), 13, both);
  print.fill(oval(578, 178, 96, 132, -25), paper, 6);
  print.within(oval(578, 178, 90, 126, -25), () => {
    for (let k = -6; k <= 6; k++) {
      print.line(
        curve([
          [578 + k * 17 - 60, 40],
          [578 + k * 17 + 60, 320],
        ]),
        2.4,
        river,
      );
      print.line(
        curve([
          [440, 178 + k * 19 + 36],
          [720, 178 + k * 19 - 36],
        ]),
        2.4,
        river,
      );
    }
  });
  print.line(oval(578, 178, 96, 132, -25), 15, both);
  for (const [r, w] of [
    [250, 10],
    [290, 8],
    [330, 6],
  ] as const)
    print.fill(gouge([900 - r * 1.5, 330 - r * 0.2], [900 - r * 0.7, 60], w, -40), paper);
  print.moved('translate(1290 250) rotate(50)', () => {
    print.fill(blob('-14,14 14,14 50,-84! 26,-78 0,-92 -26,-78 -50,-84!'), paper, 8);
    for (const k of [-30, -10, 10, 30])
      print.line(
        curve([
          [k * 0.3, 10],
          [k, -80],
        ]),
        3,
        river,
      );
    print.line(curve('-30,-40 0,-34 30,-40'), 3, river);
    print.fill(blob('-18,10! 18,10! 16,34 0,42 -16,34'), clay, 4);
  });
  return print.svg();
}

function drawBucket(print: Print, x: number, y: number, size: number): void {
  for (let i = 0; i < 4; i++) {
    const dy = -160 * size - i * 150 * size;
    print.fill(
      blob([
        [x, y + dy - 26 * size],
        [x + 9 * size, y + dy],
        [x, y + dy + 12 * size],
        [x - 9 * size, y + dy],
      ]),
      paper,
      3,
    );
  }
  print.fill(
    polygon([
      [x - 92 * size, y - 100 * size],
      [x + 92 * size, y - 100 * size],
      [x + 70 * size, y + 60 * size],
      [x - 70 * size, y + 60 * size],
    ]),
    river,
    8,
  );
  print.fill(oval(x, y - 100 * size, 92 * size, 24 * size), paper, 4);
  print.fill(oval(x, y - 98 * size, 76 * size, 16 * size), both);
  print.fill(
    gouge([x - 40 * size, y - 98 * size], [x + 40 * size, y - 98 * size], 5 * size, 8),
    paper,
  );
  print.line(
    curve([
      [x - 90 * size, y - 96 * size],
      [x, y - 24 * size],
      [x + 90 * size, y - 96 * size],
    ]),
    7 * size,
    paper,
  );
}
