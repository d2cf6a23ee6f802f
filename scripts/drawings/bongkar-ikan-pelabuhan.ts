import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb, hatch, rays } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { ripples } from './vocabulary/water.ts';

export function bongkarIkanPelabuhan(): string {
  const print = createPrint('bongkar-ikan-pelabuhan');
  print.fill(box(-60, -60, 2120, 1460), river);
  hatch(print, box(-60, 560, 2120, 200), clay, {
    angle: 0,
    gap: 26,
    width: 7,
    length: [100, 520],
    rest: 0.5,
  });
  drawCrane(print, 800, 780, 600, 1);
  drawCrane(print, 1130, 780, 460, 1);
  print.fill(box(-60, 770, 2120, 120), both);
  ripples(print, { top: 785, bottom: 880, tone: paper, fullness: 0.36, far: 12, near: 20 });

  print.fill(polygon('-60,900 2060,900 2060,1400 -60,1400'), clay, 8);
  hatch(print, box(-60, 910, 2120, 490), overRiver, {
    angle: 0,
    gap: 42,
    width: 9,
    length: [80, 400],
    rest: 0.6,
  });

  const hull = blob('-80,560! 300,600 640,560 820,480! 770,700 700,900 640,1050! -80,1080!');
  print.fill(hull, both, 10);
  print.within(hull, () => {
    print.line(curve('-80,640 300,676 640,640 830,556'), 16, paper);
    for (let i = 0; i < 5; i++)
      print.fill(gouge([-60, 730 + i * 62], [700 - i * 22, 720 + i * 60], 5, -10), paper);
    print.line(curve('-80,960 660,940'), 26, clay);
  });
  print.fill(polygon('-60,240 240,240 262,590 -60,580'), paper, 8);
  print.fill(polygon('-60,210 280,210 280,246 -60,246'), clay, 5);
  for (const x of [20, 130]) print.fill(box(x, 310, 70, 80), river, 4);
  print.line(curve('330,590 330,60'), 14, paper);
  rays(print, [330, 80], 40, 260, 50, 8, paper);
  print.fill(oval(330, 80, 30), paper, 6);
  print.fill(polygon('560,650 620,642 900,1010 830,1020'), paper, 6);
  for (let t = 0.12; t < 1; t += 0.12)
    print.fill(gouge([560 + 275 * t, 652 + 366 * t], [622 + 276 * t, 644 + 366 * t], 8), river);

  const bay = polygon('1330,380 1960,330 2080,330 2080,1000 1330,1000');
  print.fill(bay, paper, 10);
  print.fill(polygon('1390,440 1850,410 1850,960 1390,960'), both);
  comb(
    print,
    undefined,
    [
      [1850, 420],
      [1850, 960],
    ],
    [-200, 0],
    paper,
    34,
    0.3,
  );
  for (const y of [470, 600, 730, 860]) print.fill(gouge([1900, y], [2060, y - 8], 6), river);
  print.fill(box(1300, 980, 800, 54), river, 8);
  for (const x of [1500, 1850]) {
    print.fill(oval(x, 1110, 112), both, 10);
    print.fill(oval(x, 1110, 56), paper);
    print.fill(oval(x, 1110, 22), river);
  }
  for (let i = 0; i < 3; i++) drawBasket(print, 1740, 950 - i * 92, 150);
  for (const [y, x] of [
    [480, 1420],
    [560, 1430],
  ] as const)
    for (let k = 0; k < 4; k++)
      print.line(
        curve([
          [x - 150 - k * 30, y + 360 + k * 26],
          [x - 90 - k * 20, y + 350 + k * 20],
          [x - 40, y + 372 + k * 14],
        ]),
        5,
        paper,
      );

  const u = 88;
  drawFigure(print, {
    hip: standing([480, 680], u * 0.9),
    head: u * 0.9,
    view: 'right',
    lean: 14,
    hands: [
      [655, 470],
      [640, 500],
    ],
    elbows: [1, 1],
    gear: 'cap',
    gearTone: paper,
    top: paper,
    bottom: clay,
    tilt: 8,
  });
  drawBasket(print, 700, 520, 150);
  drawFigure(print, {
    hip: standing([930, 1190], u),
    head: u,
    view: 'left',
    lean: -6,
    hands: [
      [860, 660],
      [985, 660],
    ],
    elbows: [-1, 1],
    gear: 'udeng',
    gearTone: paper,
    top: river,
    bottom: paper,
    lower: 'shorts',
    shoes: river,
  });
  drawBasket(print, 920, 655, 170);
  drawFigure(print, {
    hip: standing([1220, 1230], u * 1.08),
    head: u * 1.08,
    view: 'right',
    lean: 10,
    hands: [
      [1370, 790],
      [1340, 850],
    ],
    elbows: [1, 1],
    feet: [
      [1130, 1240],
      [1300, 1240],
    ],
    gear: 'cap',
    gearTone: river,
    top: paper,
    bottom: river,
    lower: 'trousers',
    shoes: river,
  });
  drawBasket(print, 1400, 860, 176);
  print.fill(oval(1330, 850, 26, 20), clay, 4);
  drawFigure(print, {
    hip: standing([1590, 968], u * 0.95),
    head: u * 0.95,
    view: 'left',
    lean: -16,
    hands: [
      [1462, 770],
      [1480, 820],
    ],
    elbows: [-1, -1],
    gear: 'hair',
    top: clay,
    bottom: paper,
  });
  return print.svg();
}

function drawBasket(print: Print, x: number, foot: number, width: number): void {
  for (let i = 0; i < 5; i++) {
    const fx = x - width * 0.36 + i * width * 0.18;
    print.fill(
      blob([
        [fx - width * 0.16, foot - width * 0.58],
        [fx, foot - width * 0.76],
        [fx + width * 0.14, foot - width * 0.62],
        [fx + width * 0.24, foot - width * 0.74],
        [fx + width * 0.2, foot - width * 0.5],
        [fx, foot - width * 0.46],
      ]),
      i % 2 === 0 ? paper : river,
      4,
    );
    print.fill(
      oval(fx - width * 0.06, foot - width * 0.62, width * 0.02),
      i % 2 === 0 ? river : paper,
    );
  }
  const d = polygon([
    [x - width / 2, foot - width * 0.52],
    [x + width / 2, foot - width * 0.52],
    [x + width * 0.4, foot],
    [x - width * 0.4, foot],
  ]);
  print.fill(d, clay, 7);
  hatch(print, d, overRiver, {
    angle: 0,
    gap: width * 0.11,
    width: width * 0.03,
    length: [width * 0.1, width * 0.24],
    rest: 0.3,
  });
  print.line(
    curve([
      [x - width / 2, foot - width * 0.52],
      [x + width / 2, foot - width * 0.52],
    ]),
    width * 0.07,
    river,
  );
}

function drawCrane(print: Print, x: number, foot: number, height: number, side: 1 | -1): void {
  print.moved(`translate(${x} ${foot}) scale(${(side * height) / 100} ${height / 100})`, () => {
    for (const line of [
      '-14,0 -8,-66',
      '14,0 8,-66',
      '-14,0 8,-30',
      '14,0 -8,-30',
      '-10,-66 10,-66',
      '-40,-70 66,-62',
      '66,-62 0,-98',
      '-40,-70 0,-98',
      '0,-98 0,-66',
      '48,-64 48,-30',
    ])
      print.line(curve(line), 2.2, paper);
    print.fill(box(-6, -66, 14, 12), both, 1);
    print.fill(box(44, -30, 9, 6), clay, 0.8);
    print.fill(oval(0, -99, 1.6), clay);
  });
}
