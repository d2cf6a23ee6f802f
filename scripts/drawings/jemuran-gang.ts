import { drawAlley } from './vocabulary/alley.ts';
import { hatch } from './vocabulary/hatching.ts';
import { drawHead } from './vocabulary/head.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { drawSemanggi, drawTree } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawStreaks, drawSun } from './vocabulary/sky.ts';

export function jemuranGang(): string {
  const print = createPrint('jemuran-gang');
  const at = drawAlley(print, { vanish: [1000, 640], end: 0.8, night: false, sky: clay });
  drawSun(print, [1000, 600], 150, paper);
  drawStreaks(print, 0, 480, paper, 13, [300, 1100], 9);
  drawTree(print, [1090, 760], 190, 180);
  print.fill(box(820, 735, 380, 40), river);
  const floor = polygon([at(0, 0, 0), at(1, 0, 0), at(1, 0, 0.8), at(0, 0, 0.8)]);
  hatch(print, floor, river, { angle: 0, gap: 40, width: 7, length: [90, 420], rest: 0.7 });
  for (const x of [0.3, 0.7]) print.line(curve([at(x, 0, 0), at(x, 0, 0.8)]), 5, river);
  drawCloths(print, at(0.02, 0.74, 0.62), at(0.98, 0.74, 0.62), 120, clay, paper, 4);
  drawCloths(print, at(0.02, 0.8, 0.42), at(0.98, 0.8, 0.42), 200, paper, river, 4);
  drawCloths(print, at(0.04, 0.86, 0.2), at(0.96, 0.86, 0.2), 330, river, paper, 3);
  drawChild(print, 900, 1240, 1.14);
  return print.svg();
}

function drawCloths(
  print: Print,
  [x1, y1]: readonly [number, number],
  [x2]: readonly [number, number],
  drop: number,
  tone: Tone,
  motif: Tone,
  count: number,
): void {
  const sag = drop * 0.12;
  print.line(
    curve([
      [x1, y1],
      [(x1 + x2) / 2, y1 + sag],
      [x2, y1],
    ]),
    drop * 0.02 + 2,
    river,
  );
  const pitch = (x2 - x1) / count;
  for (let i = 0; i < count; i++) {
    const [a, b] = [x1 + pitch * (i + 0.06), x1 + pitch * (i + 0.94)];
    const dip = (x: number): number => y1 + sag * (1 - ((2 * (x - x1)) / (x2 - x1) - 1) ** 2);
    const low = drop * print.random(0.86, 1.06);
    const d = blob(
      `${a},${dip(a)}! ${(a + b) / 2},${dip((a + b) / 2)} ${b},${dip(b)}! ${b + drop * 0.02},${dip(b) + low * 0.6} ${b - drop * 0.02},${dip(b) + low}! ${a * 0.3 + b * 0.7},${dip(b) + low * 0.95} ${(a + b) / 2},${dip(b) + low * 1.05} ${a + drop * 0.02},${dip(a) + low}! ${a - drop * 0.02},${dip(a) + low * 0.5}`,
    );
    const flip = i % 2 === 1 && tone !== clay;
    const ground = flip ? clay : tone;
    print.fill(d, ground, drop * 0.03);
    print.within(d, () => {
      const size = drop * 0.13;
      for (let row = 0; row * size * 1.9 < low; row++)
        for (let x = a + size; x < b; x += size * 2.3)
          drawSemanggi(
            print,
            [x + (row % 2) * size, dip(x) + size * 1.1 + row * size * 1.9],
            size,
            row * 31 + x,
            flip ? both : motif,
          );
      for (const t of [0.22, 0.48, 0.78])
        print.fill(
          gouge(
            [a + (b - a) * t, dip(a)],
            [a + (b - a) * (t + 0.04), dip(a) + low * 0.9],
            drop * 0.014,
            drop * 0.03,
          ),
          ground.river === 1 ? paper : overRiver,
        );
    });
    if (ground.river !== 1) print.line(d, drop * 0.012 + 1, river);
  }
}

/** A child who rides towards the viewer and looks up. */
function drawChild(print: Print, x: number, ground: number, size: number): void {
  print.moved(`translate(${x} ${ground}) scale(${size})`, () => {
    print.fill(oval(20, 8, 150, 20), river);
    print.line(oval(0, -96, 26, 96), 17, river);
    print.line(curve('0,-190 0,-96'), 8, river);
    print.fill(limb(points('46,-330 84,-210 66,-90'), [66, 56, 34]), clay, 5);
    print.fill(limb(points('-46,-330 -92,-240 -76,-140'), [66, 56, 34]), clay, 5);
    print.fill(
      polygon('-30,-392 -86,-300 -108,-232 -46,-222 0,-300 46,-222 108,-232 86,-300 30,-392'),
      river,
      5,
    );
    print.fill(blob('44,-96 88,-100 92,-70 50,-62'), river, 4);
    print.fill(blob('-56,-146 -98,-150 -102,-118 -60,-110'), river, 4);
    print.fill(blob('-62,-570 0,-584 62,-570 74,-480 62,-360 0,-346 -62,-360 -74,-480'), paper, 6);
    print.line(blob('-62,-570 0,-584 62,-570 74,-480 62,-360 0,-346 -62,-360 -74,-480'), 5, river);
    for (const y of [-520, -470, -420])
      print.line(
        curve([
          [-66, y],
          [0, y + 10],
          [66, y],
        ]),
        12,
        clay,
      );
    for (const side of [-1, 1]) {
      print.fill(
        limb(
          [
            [side * 58, -540],
            [side * 106, -430],
            [side * 98, -318],
          ],
          [42, 36, 28],
        ),
        clay,
        5,
      );
      print.fill(
        limb(
          [
            [side * 50, -545],
            [side * 88, -462],
          ],
          [56, 56],
          0.1,
        ),
        paper,
      );
      print.line(
        curve([
          [side * 52, -574],
          [side * 84, -540],
          [side * 116, -474],
          [side * 62, -446],
        ]),
        5,
        river,
      );
    }
    print.line(curve('-118,-318 -60,-302 0,-290 60,-302 118,-318'), 14, river);
    print.fill(oval(0, -270, 22, 24), paper, 4);
    print.line(oval(0, -270, 22, 24), 6, river);
    drawHead(print, [4, -636], 132, 'front', { gear: 'hair', tilt: -12 });
  });
}
