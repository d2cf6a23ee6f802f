import { drawFinger, drawSkin } from './vocabulary/hand.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawNumber } from './vocabulary/numerals.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { ripples } from './vocabulary/water.ts';

export function piringDiGot(): string {
  const print = createPrint('piring-di-got');
  print.fill(box(-60, -60, 2120, 1460), paper);
  const left = polygon('-60,-60 620,-60 330,1400 -60,1400');
  const right = polygon('1420,-60 2060,-60 2060,1400 1720,1400');
  for (const [slab, angle] of [
    [left, 0],
    [right, 0],
  ] as const) {
    hatch(print, slab, river, { angle, gap: 46, width: 6, length: [40, 200], rest: 1.2 });
    hatch(print, slab, clay, { angle: 90, gap: 80, width: 5, length: [30, 120], rest: 2.4 });
  }
  print.fill(polygon('620,-60 760,-60 560,1400 330,1400'), river, 8);
  print.fill(polygon('1420,-60 1290,-60 1480,1400 1720,1400'), river, 8);
  for (let i = 0; i < 9; i++) {
    const y = i * 170 - 30;
    print.fill(gouge([600 - y * 0.19, y], [738 - y * 0.135, y - 6], 5), paper);
    print.fill(gouge([1440 + y * 0.21, y], [1306 + y * 0.135, y - 6], 5), paper);
  }
  comb(
    print,
    undefined,
    [
      [752, 0],
      [556, 1400],
    ],
    [-80, -8],
    paper,
    40,
    0.3,
  );
  const mud = polygon('760,-60 1290,-60 1480,1400 560,1400');
  print.fill(mud, clay, 8);
  print.within(mud, () => {
    ripples(print, {
      top: -40,
      bottom: 1400,
      left: 520,
      right: 1520,
      tone: overRiver,
      fullness: 0.62,
      far: 16,
      near: 44,
      bow: 0.09,
    });
    ripples(print, {
      top: -40,
      bottom: 1400,
      left: 520,
      right: 1520,
      tone: paper,
      fullness: 0.14,
      far: 16,
      near: 44,
      bow: 0.09,
    });
  });
  print.moved('translate(890 210) rotate(-24)', () => {
    print.fill(blob('-60,-30 0,-46 70,-30 80,10 50,40 -20,34 -64,40 -80,0'), both, 6);
    print.line(curve('-30,-36 10,0 -34,32'), 11, paper);
  });
  print.line(curve('1090,1270 1270,1196 1300,1150'), 22, paper);
  print.line(curve('1090,1270 1270,1196 1300,1150'), 13, clay, '26 20');
  print.fill(blob('620,1250 700,1190 760,1230 840,1200 850,1290 740,1330 640,1310'), river, 6);
  for (const x of [680, 760]) print.fill(gouge([x, 1240], [x + 40, 1290], 6, 6), paper);

  print.fill(oval(1010, 900, 330, 196, -8), both);
  print.fill(oval(1000, 870, 330, 196, -8), paper, 11);
  print.line(oval(1000, 870, 330, 196, -8), 8, river);
  print.line(oval(1000, 866, 262, 148, -8), 9, clay);
  for (let i = 0; i < 30; i++) {
    const a = (i / 30) * Math.PI * 2;
    print.fill(
      oval(1000 + Math.cos(a) * 296, 868 + Math.sin(a) * 172 - Math.cos(a) * 40, 9),
      i % 2 === 0 ? clay : river,
    );
  }
  drawRooster(print, 985, 872);
  print.fill(
    blob(
      '680,960! 760,950 840,1000 960,1030 1080,1016 1200,990 1340,900! 1360,1010 1240,1090 1020,1110 800,1080 690,1030',
    ),
    clay,
    7,
  );
  for (let i = 0; i < 7; i++)
    print.fill(
      gouge([740 + i * 70, 1020 + (i % 3) * 20], [840 + i * 66, 1034 + (i % 2) * 20], 7, 8),
      overRiver,
    );

  const ruler = polygon('1236,120 1330,106 1372,836 1284,850');
  print.moved('translate(14 10)', () => print.fill(ruler, both));
  print.fill(ruler, paper, 8);
  print.line(ruler, 8, river);
  for (let i = 0; i < 34; i++) {
    const t = i / 34;
    const [x, y] = [1330 + 42 * t, 120 + 716 * t];
    print.line(
      curve([
        [x, y],
        [x - (i % 5 === 0 ? 42 : 22), y + (i % 5 === 0 ? 6 : 3)],
      ]),
      i % 5 === 0 ? 6 : 3.5,
      river,
    );
  }
  [25, 20, 15, 10].forEach((value, i) =>
    drawNumber(print, value, 1262 + i * 9, 350 + i * 128, 30, i === 1 ? clay : river, 16),
  );
  print.fill(blob('1230,836 1330,812 1420,838 1400,880 1300,890 1240,870'), clay, 6);
  for (const y of [846, 866]) print.fill(gouge([1250, y], [1400, y], 7, 10), overRiver);

  drawFinger(print, { line: '1420,180 1330,150 1240,170', width: 84, nail: false });
  drawFinger(print, { line: '1420,260 1330,240 1246,256', width: 82, nail: false });
  drawSkin(
    print,
    '1400,120 1460,70 1560,40 1700,20 2080,-60 2080,230 1780,300 1600,340 1480,350 1410,300',
    [
      ['1560,140', '1450,130'],
      ['1560,200', '1440,210'],
      ['1560,260', '1440,280'],
    ],
  );
  drawFinger(print, { line: '1460,320 1370,300 1300,310', width: 80, nail: false });
  drawFinger(print, { line: '1500,90 1400,70 1330,120', width: 92 });
  print.fill(polygon('1740,0 2080,-100 2080,290 1790,320'), river, 9);
  hatch(print, polygon('1740,0 2080,-100 2080,290 1790,320'), paper, {
    angle: 78,
    gap: 44,
    width: 7,
    length: [60, 200],
  });
  return print.svg();
}

/** The rooster of an enamel plate. */
function drawRooster(print: Print, x: number, y: number): void {
  print.moved(`translate(${x} ${y}) rotate(-8) scale(1.05)`, () => {
    print.fill(
      blob(
        '-150,-40! -190,-90 -150,-120 -100,-96 -60,-20 0,-10 40,-50 56,-96 90,-110 112,-84 100,-40 84,20 40,70 -30,84 -90,60 -120,10',
      ),
      river,
      5,
    );
    for (const d of [
      '-176,-96 -130,-50',
      '-140,-112 -100,-40',
      '-60,20 10,40',
      '-50,44 0,58',
      '60,-60 56,-10',
    ]) {
      const [a, b] = d.split(' ').map((p) => p.split(',').map(Number));
      print.fill(gouge([a?.[0] ?? 0, a?.[1] ?? 0], [b?.[0] ?? 0, b?.[1] ?? 0], 7, 10), paper);
    }
    print.fill(blob('62,-104! 64,-140 84,-126 92,-148 104,-124 122,-130 114,-96'), clay, 3);
    print.fill(polygon('110,-90 146,-74 110,-66'), clay, 3);
    print.fill(blob('100,-64 118,-50 112,-26 98,-40'), clay, 3);
    print.fill(oval(92, -88, 6), paper);
    for (const d of ['-10,84 -14,122 20,126', '20,78 26,118 58,118']) print.line(curve(d), 7, clay);
  });
}
