import { drawFinger, drawSkin } from './vocabulary/hand.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function pudakPelepah(): string {
  const print = createPrint('pudak-pelepah');
  print.fill(box(-60, -60, 2120, 900), paper);
  hatch(print, box(-60, -60, 2120, 900), clay, {
    angle: 90,
    gap: 56,
    width: 4,
    length: [100, 420],
    rest: 0.7,
  });
  print.fill(box(-60, 70, 2120, 44), river, 6);
  for (let i = 0; i < 7; i++)
    print.fill(gouge([i * 300, 86 + (i % 2) * 10], [i * 300 + 240, 92], 4), paper);
  for (const [x, length] of [
    [170, 5],
    [400, 4],
    [640, 3],
    [1360, 3],
    [1600, 4],
    [1840, 5],
  ] as const) {
    print.line(
      curve([
        [x, 100],
        [x, 190 + length * 116],
      ]),
      8,
      river,
    );
    for (let i = 0; i < length; i++)
      drawPudak(print, x + (i % 2 === 0 ? -12 : 12), 250 + i * 120, 1, i % 2 === 0 ? -6 : 7);
  }
  print.fill(polygon('-60,840 2060,840 2060,1400 -60,1400'), both, 8);
  hatch(print, box(-60, 850, 2120, 550), paper, {
    angle: 0,
    gap: 50,
    width: 6,
    length: [120, 500],
    rest: 0.8,
  });
  for (const [x, y, t] of [
    [230, 960, 84],
    [400, 1010, 96],
    [1720, 950, 88],
    [1880, 1010, 78],
  ] as const)
    drawPudak(print, x, y, 1.25, t);

  drawPudak(print, 1000, 820, 3.9, 3);
  print.line(curve('1016,652 1096,560 1088,390 1120,236'), 15, paper);
  print.line(curve('1016,652 1096,560 1088,390 1120,236'), 9, both);
  print.line(curve('990,652 890,610 800,480'), 15, paper);
  print.line(curve('990,652 890,610 800,480'), 9, both);

  drawFinger(print, { line: '560,720 640,860 800,960 880,950', width: 96 });
  drawFinger(print, { line: '560,660 650,790 800,880 890,865', width: 100 });
  drawFinger(print, { line: '560,600 640,700 780,790 880,770', width: 102 });
  drawSkin(
    print,
    '160,1080 300,900 400,700 470,560 560,510 640,540 680,620 660,760 640,900 560,1020 420,1200',
    [
      ['450,760', '560,640'],
      ['460,820', '580,720'],
      ['470,880', '600,800'],
    ],
  );
  drawFinger(print, { line: '540,590 620,500 720,470', width: 108 });
  drawFinger(print, { line: '580,560 680,560 790,500', width: 96 });
  print.fill(polygon('-80,1000 150,880 480,1180 330,1420 -80,1420'), river, 9);
  hatch(print, polygon('-80,1000 150,880 480,1180 330,1420 -80,1420'), paper, {
    angle: -48,
    gap: 44,
    width: 7,
    length: [60, 240],
  });

  drawSkin(
    print,
    '1240,330 1290,250 1400,210 1520,260 1620,380 1760,560 1860,720 1700,880 1560,740 1440,620 1330,540 1260,440',
    [
      ['1440,470', '1330,330'],
      ['1490,430', '1390,280'],
      ['1530,420', '1460,290'],
    ],
  );
  drawFinger(print, { line: '1300,480 1220,420 1160,330', width: 96, nail: false });
  drawFinger(print, { line: '1330,300 1250,210 1160,190 1120,230', width: 98 });
  drawFinger(print, { line: '1300,430 1230,330 1140,270', width: 106 });
  print.fill(polygon('1660,760 1840,620 2080,820 2080,1180'), river, 9);
  hatch(print, polygon('1660,760 1840,620 2080,820 2080,1180'), paper, {
    angle: 42,
    gap: 44,
    width: 7,
    length: [60, 240],
  });
  print.fill(limb(points('1018,648 990,654'), [40, 36]), both, 4);
  return print.svg();
}

/** A sweet in a sheath of areca, bound at the neck. */
function drawPudak(print: Print, x: number, y: number, size: number, tilt: number): void {
  print.moved(`translate(${x} ${y}) rotate(${tilt}) scale(${size})`, () => {
    print.fill(
      blob(
        '-34,-78! -10,-70 6,-82! 22,-72 38,-70! 15,-42 37,-30 41,20 38,60! 10,64 -20,62 -38,58! -41,10 -37,-28 -15,-42',
      ),
      clay,
      4,
    );
    const d = blob('-16,-40 16,-42 37,-30 41,20 38,60! 10,64 -20,62 -38,58! -41,10 -37,-28');
    print.within(d, () => {
      comb(
        print,
        undefined,
        [
          [44, -30],
          [44, 50],
        ],
        [-40, 4],
        overRiver,
        7,
        0.6,
      );
      for (const k of [-26, -10, 6])
        print.fill(gouge([k * 0.4, -40], [k, 60], 2, 2), k === -10 ? paper : overRiver);
    });
    print.line(
      blob(
        '-34,-78! -10,-70 6,-82! 22,-72 38,-70! 15,-42 37,-30 41,20 38,60! 10,64 -20,62 -38,58! -41,10 -37,-28 -15,-42',
      ),
      2.4,
      river,
    );
    for (const k of [-20, -2, 18]) print.fill(gouge([k * 0.3, -46], [k * 1.2, -72], 2), overRiver);
    print.line(curve('-17,-42 0,-38 17,-43'), 5, river);
    print.line(curve('-17,-48 0,-44 17,-48'), 2, paper);
  });
}
