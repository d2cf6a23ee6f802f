import { drawCanoe } from './vocabulary/boats.ts';
import { drawFigure } from './vocabulary/figure.ts';
import { add, mix, polar, type Point } from './vocabulary/geometry.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawReeds, drawTree } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawBirds, drawStreaks } from './vocabulary/sky.ts';
import { ripples } from './vocabulary/water.ts';

export function jalaDuaTangkapan(): string {
  const print = createPrint('jala-dua-tangkapan');
  print.fill(box(-60, -60, 2120, 800), clay);
  print.fill(oval(1180, 640, 250), paper);
  drawStreaks(print, 60, 620, paper, 16, [300, 1000], 8);
  drawBirds(
    print,
    [
      [330, 220],
      [430, 260],
      [380, 170],
    ],
    32,
  );
  for (const [x, h, s] of [
    [90, 300, 320],
    [360, 210, 260],
    [1700, 220, 260],
    [1930, 330, 330],
  ] as const)
    drawTree(print, [x, 700], h, s, river, clay);
  print.fill(polygon('-60,680 2060,690 2060,740 -60,740'), river);
  print.fill(box(-60, 730, 2120, 680), river);
  ripples(print, { top: 742, bottom: 1400, tone: clay, fullness: 0.42, far: 12, near: 42 });
  ripples(print, {
    top: 742,
    bottom: 1300,
    left: 860,
    right: 1560,
    tone: paper,
    fullness: 0.5,
    far: 12,
    near: 40,
  });

  const grip: Point = [830, 520];
  const rim: Point[] = Array.from({ length: 25 }, (_, i) =>
    add(
      [1320, 560],
      [polar(i * 15, 1)[0] * 330, polar(i * 15, 1)[1] * 190 + polar(i * 15, 1)[0] * 110],
    ),
  );
  const net = blob([...rim.slice(0, 24)]);
  print.fill(net, paper, 4);
  print.within(net, () => {
    for (let ring = 1; ring < 9; ring++)
      print.line(blob(rim.slice(0, 24).map((at) => mix([1180, 520], at, ring / 9))), 3, both);
    for (const at of [
      ...rim.slice(0, 24),
      ...rim.slice(0, 24).map((a, i) => mix(a, rim[i + 1] as Point, 0.5)),
    ])
      print.line(curve([[1180, 520], at]), 3, both);
  });
  for (const at of [
    rim[6],
    rim[7],
    rim[8],
    rim[9],
    rim[10],
    rim[11],
    rim[12],
    rim[13],
    rim[14],
    rim[15],
    rim[16],
    rim[17],
    rim[18],
  ] as Point[])
    print.line(curve([grip, mix(grip, at, 0.5), at]), 3.4, both);
  print.line(net, 8, both);
  for (const at of rim.slice(0, 24)) print.fill(oval(at[0], at[1], 11, 14), both, 3);
  drawFish(print, 1330, 470, 74, 20);
  drawFish(print, 1420, 690, 66, -30);
  drawFish(print, 1180, 640, 54, 10);
  drawBag(print, 1490, 520, 80, 16);
  drawBag(print, 1250, 560, 64, -24);
  print.moved('translate(1420 590) rotate(62)', () => {
    print.fill(blob('-12,-66 12,-66 12,-46 26,-28 26,58 -26,58 -26,-28 -12,-46'), paper, 4);
    print.line(blob('-12,-66 12,-66 12,-46 26,-28 26,58 -26,58 -26,-28 -12,-46'), 5, river);
    print.fill(box(-14, -84, 28, 20), clay, 3);
    print.fill(box(-26, -4, 52, 28), clay);
  });

  drawFigure(print, {
    hip: [700, 720],
    head: 106,
    view: 'right',
    lean: 10,
    hands: [
      [865, 470],
      [838, 556],
    ],
    elbows: [1, 1],
    feet: [
      [610, 1066],
      [800, 1070],
    ],
    knees: [-1, -1],
    top: paper,
    bottom: both,
    lower: 'shorts',
    gear: 'caping',
    gearTone: paper,
    sleeves: 'short',
    tilt: -4,
  });
  for (const [x, tone] of [
    [930, clay],
    [1040, both],
  ] as const) {
    print.fill(
      polygon([
        [x - 52, 970],
        [x + 52, 970],
        [x + 40, 1080],
        [x - 40, 1080],
      ]),
      tone,
      7,
    );
    print.fill(oval(x, 970, 52, 13), paper, 3);
    print.line(
      curve([
        [x - 50, 970],
        [x, 912],
        [x + 50, 970],
      ]),
      5,
      paper,
    );
  }
  print.fill(gouge([905, 970], [960, 964], 12, -10), both);
  drawFish(print, 1040, 958, 40, -20);
  drawCanoe(print, 300, 1200, 1150, 110, both);
  for (const [from, to] of [
    [
      [360, 1166],
      [1120, 1170],
    ],
    [
      [420, 1190],
      [1060, 1194],
    ],
    [
      [520, 1216],
      [960, 1220],
    ],
  ] as const)
    print.fill(gouge(from, to, 8, 6), paper);
  drawReeds(print, [1850, 1400], 420, 330, 44, both);
  return print.svg();
}

function drawFish(print: Print, x: number, y: number, size: number, tilt: number): void {
  print.moved(`translate(${x} ${y}) rotate(${tilt}) scale(${size / 100})`, () => {
    print.fill(
      blob('-100,4 -50,-36 10,-36 60,-6! 104,-38 96,4 104,40 60,12! 10,36 -50,36'),
      river,
      6,
    );
    for (const k of [-30, -4, 22])
      print.line(
        curve([
          [k, -20],
          [k + 12, 0],
          [k, 22],
        ]),
        5,
        paper,
      );
    print.fill(oval(-72, -6, 8), paper);
    print.line(curve('-50,-24 -42,2 -50,26'), 4, paper);
  });
}

function drawBag(print: Print, x: number, y: number, size: number, tilt: number): void {
  print.moved(`translate(${x} ${y}) rotate(${tilt}) scale(${size / 100})`, () => {
    print.fill(
      blob(
        '-30,-110 -14,-110 -12,-60! 12,-60! 16,-112 32,-108 34,-50 64,20 50,76 0,88 -52,74 -62,16 -32,-50',
      ),
      clay,
      6,
    );
    for (const d of ['-20,-40 -36,20 -20,70', '6,-46 12,10 0,72', '26,-30 44,20 30,66'])
      print.line(curve(d), 5, overRiver);
  });
}
