import { drawFigure, standing } from './vocabulary/figure.ts';
import { rays } from './vocabulary/hatching.ts';
import { add, mix, polar, type Point } from './vocabulary/geometry.ts';
import { blob, box, curve, gouge, limb, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function kebunBuahNaga(): string {
  const print = createPrint('kebun-buah-naga');
  const vanish: Point = [1000, 500];
  print.fill(box(-60, -60, 2120, 1460), river);
  for (let i = 0; i < 60; i++)
    print.fill(oval(print.random(0, 2000), print.random(0, 400), print.random(2, 5)), paper);
  print.fill(
    blob('-60,510! 200,450 480,470 760,400 1100,440 1400,380 1700,450 2060,410 2060,520!'),
    both,
    5,
  );
  const lanes = [-2900, -1500, -420, 560, 1440, 2420, 3500, 4900];
  for (let i = 0; i + 1 < lanes.length; i += 1) {
    const [a, b] = [lanes[i] ?? 0, lanes[i + 1] ?? 0];
    const cuts: string[] = [];
    for (let k = 0; k < 26; k++) {
      const t = (k / 26) ** 1.7;
      const from = mix(mix(vanish, [a, 1450], t), mix(vanish, [b, 1450], t), 0.22);
      const to = mix(mix(vanish, [a, 1450], t), mix(vanish, [b, 1450], t), 0.78);
      const slip = print.random(-0.12, 0.12);
      cuts.push(
        gouge(
          mix(from, to, 0.1 + slip),
          mix(from, to, 0.86 + slip),
          1 + t * 9,
          print.random(-8, 8) * t,
        ),
      );
    }
    print.fill(cuts.join(''), clay);
  }
  const depths = [0.11, 0.17, 0.26, 0.42, 0.78];
  for (const t of depths) {
    for (const lane of [-2100, -820, 340, 1660, 2820, 4100]) {
      const foot = mix(vanish, [lane, 1400], t);
      if (foot[0] < -260 || foot[0] > 2260) continue;
      drawDragon(print, foot, 640 * t);
    }
    if (t === 0.42)
      drawFigure(print, {
        hip: standing([980, 1010], 74),
        head: 74,
        view: 'right',
        lean: 4,
        hands: [
          [1120, 700],
          [1090, 790],
        ],
        elbows: [1, 1],
        gear: 'caping',
        gearTone: paper,
        top: paper,
        bottom: clay,
        sleeves: 'long',
        tilt: -6,
      });
  }
  return print.svg();
}

/** A post with hanging arms of dragon fruit below its lamp. */
function drawDragon(print: Print, [x, foot]: Point, height: number): void {
  const top = foot - height;
  const lamp: Point = [x, top - height * 0.52];
  if (height > 150) rays(print, lamp, height * 0.11, height * 0.48, 36, height * 0.02, paper);
  print.line(
    curve([
      [x - height * 0.9, lamp[1] - height * 0.14],
      [x, lamp[1] - height * 0.1],
      [x + height * 0.9, lamp[1] - height * 0.14],
    ]),
    Math.max(1.5, height * 0.008),
    paper,
  );
  print.fill(oval(lamp[0], lamp[1], height * 0.066, height * 0.08), paper, height * 0.01);
  print.fill(
    box(lamp[0] - height * 0.03, lamp[1] - height * 0.12, height * 0.06, height * 0.06),
    clay,
  );
  print.fill(box(x - height * 0.045, top, height * 0.09, height), both, height * 0.014);
  for (let i = 0; i < 9; i++) {
    const side = i % 2 === 0 ? 1 : -1;
    const spread = (0.12 + Math.floor(i / 2) * 0.115) * side;
    const rise = 0.2 - Math.abs(spread) * 0.2;
    const drop = print.random(0.3, 0.62);
    const line: Point[] = [
      [x, top + height * 0.04],
      [x + spread * height * 0.7, top - height * rise],
      [x + spread * height * 1.15, top + height * 0.12],
      [x + spread * height * 1.2, top + height * drop],
    ];
    const d = limb(
      line,
      [0.07, 0.1, 0.1, 0.06].map((w) => w * height),
      0.4,
    );
    print.fill(d, both, height * 0.016);
    print.line(curve(line), Math.max(1.2, height * 0.012), paper);
    if (height > 160)
      for (let k = 1; k < 6; k++) {
        const at = mix(line[1] as Point, line[3] as Point, k / 6);
        print.fill(
          gouge(
            add(at, polar(20, height * 0.03)),
            add(at, polar(20, height * 0.07)),
            height * 0.006,
          ),
          paper,
        );
      }
    if (i % 3 === 1) {
      const tip = line[3] as Point;
      print.fill(
        blob([
          [tip[0] - height * 0.06, tip[1] + height * 0.03],
          [tip[0], tip[1] - height * 0.06],
          [tip[0] + height * 0.06, tip[1] + height * 0.03],
          [tip[0], tip[1] + height * 0.1],
        ]),
        clay,
        height * 0.014,
      );
      if (height > 120)
        for (const a of [-150, -90, -30])
          print.fill(gouge(tip, add(tip, polar(a, height * 0.12)), height * 0.014), clay);
      if (height > 120)
        print.fill(
          gouge(
            [tip[0] - height * 0.03, tip[1]],
            [tip[0] - height * 0.01, tip[1] + height * 0.07],
            height * 0.008,
          ),
          overRiver,
        );
    }
  }
  print.fill(
    polygon([
      [x - height * 0.3, foot + height * 0.02],
      [x, foot - height * 0.06],
      [x + height * 0.3, foot + height * 0.02],
    ]),
    clay,
    height * 0.01,
  );
}
