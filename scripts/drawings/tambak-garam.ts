import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';
import { drawCloudBank, drawRain } from './vocabulary/sky.ts';
import { ripples } from './vocabulary/water.ts';

export function tambakGaram(): string {
  const print = createPrint('tambak-garam');
  const horizon = 520;
  print.fill(box(-60, 330, 2120, 200), clay);
  drawCloudBank(print, 420, river, paper);
  drawRain(print, 380, 500, overRiver, 90, -0.3, [60, 130]);
  print.fill(box(-60, horizon, 2120, 20), river);
  for (let i = 0; i < 22; i++)
    print.fill(
      blob([
        [i * 100 - 60, horizon],
        [i * 100 - 20, horizon - print.random(14, 46)],
        [i * 100 + 50, horizon - print.random(10, 30)],
        [i * 100 + 90, horizon],
      ]),
      river,
    );

  print.fill(box(-60, horizon + 18, 2120, 900), paper);
  const vanish: readonly [number, number] = [1280, horizon];
  for (const y of [570, 640, 760, 980])
    print.fill(
      polygon([
        [-60, y],
        [2060, y],
        [2060, y + (y - horizon) * 0.09],
        [-60, y + (y - horizon) * 0.09],
      ]),
      river,
    );
  for (const x of [-1500, -520, 520, 1560, 2500, 3600])
    print.fill(
      polygon([
        [vanish[0] - 4, vanish[1] + 18],
        [vanish[0] + 4, vanish[1] + 18],
        [x + 46, 1420],
        [x - 46, 1420],
      ]),
      river,
    );
  ripples(print, { top: 580, bottom: 640, tone: river, fullness: 0.3, far: 10, near: 14 });
  ripples(print, { top: 650, bottom: 755, tone: clay, fullness: 0.34, far: 12, near: 18 });
  ripples(print, { top: 780, bottom: 965, tone: river, fullness: 0.24, far: 18, near: 24 });
  ripples(print, { top: 1010, bottom: 1340, tone: clay, fullness: 0.28, far: 24, near: 34 });
  for (const [x, y, size] of [
    [1500, 730, 60],
    [1660, 735, 70],
    [300, 730, 56],
    [180, 735, 70],
    [1760, 940, 130],
    [420, 610, 30],
    [1010, 612, 30],
  ] as const)
    drawSaltHeap(print, x, y, size);
  drawWindmill(print, 330, 560, 250);
  drawWindmill(print, 1700, 555, 300);
  drawWindmill(print, 1010, 548, 130);
  for (const [x, y, u] of [
    [1440, 800, 34],
    [560, 700, 22],
  ] as const)
    drawFigure(print, {
      hip: standing([x, y], u),
      head: u,
      view: 'left',
      lean: -14,
      gear: 'caping',
      gearTone: paper,
      top: clay,
      bottom: river,
      lower: 'shorts',
    });

  const u = 106;
  print.fill(polygon('1150,1085 1440,1050 1462,1150 1170,1190'), both, 8);
  drawSaltHeap(print, 1400, 1190, 120);
  print.line(curve('640,720 1300,1110'), 24, paper);
  print.line(curve('640,720 1300,1110'), 15, river);
  drawFigure(print, {
    hip: [640, 830],
    head: u,
    view: 'right',
    lean: 24,
    hands: [
      [905, 866],
      [760, 780],
    ],
    elbows: [1, 1],
    feet: [
      [450, 1160],
      [740, 1190],
    ],
    knees: [-1, -1],
    gear: 'caping',
    gearTone: clay,
    top: paper,
    bottom: river,
    lower: 'shorts',
    sleeves: 'long',
    tilt: 4,
    topPattern: (d) =>
      hatch(print, d, overRiver, { angle: 20, gap: 30, width: 8, length: [60, 200] }),
  });
  return print.svg();
}

function drawSaltHeap(print: Print, x: number, y: number, size: number): void {
  const d = blob([
    [x - size, y],
    [x - size * 0.35, y - size * 0.62],
    [x, y - size * 0.9],
    [x + size * 0.4, y - size * 0.6],
    [x + size, y],
  ]);
  print.fill(d, paper, size * 0.06);
  print.line(d, size * 0.035 + 2, river);
  comb(
    print,
    d,
    [
      [x + size, y],
      [x + size * 0.4, y - size * 0.6],
      [x, y - size * 0.9],
    ],
    [-size * 0.5, size * 0.16],
    river,
    size * 0.1,
    0.5,
  );
}

function drawWindmill(print: Print, x: number, ground: number, height: number): void {
  const hub: readonly [number, number] = [x, ground - height];
  for (const dx of [-0.16, 0.16])
    print.line(curve([[x + dx * height, ground], hub]), height * 0.03, river);
  for (const t of [0.3, 0.55, 0.8])
    print.line(
      curve([
        [x - 0.16 * height * t, ground - height * (1 - t)],
        [x + 0.16 * height * t, ground - height * (1 - t)],
      ]),
      height * 0.018,
      river,
    );
  for (let i = 0; i < 4; i++) {
    const a = (i * 90 + 24) * (Math.PI / 180);
    const out = (r: number, off: number): readonly [number, number] => [
      hub[0] + Math.cos(a) * r * height - Math.sin(a) * off * height,
      hub[1] + Math.sin(a) * r * height + Math.cos(a) * off * height,
    ];
    print.fill(
      polygon([out(0.06, 0), out(0.42, 0), out(0.42, 0.1), out(0.1, 0.07)]),
      paper,
      height * 0.03,
    );
    print.line(curve([out(0, 0), out(0.44, 0)]), height * 0.022, river);
    print.fill(gouge(out(0.1, 0.05), out(0.42, 0.06), height * 0.008), river);
  }
}
