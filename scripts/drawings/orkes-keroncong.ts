import { drawAlley } from './vocabulary/alley.ts';
import { drawFigure } from './vocabulary/figure.ts';
import { hatch, rays } from './vocabulary/hatching.ts';
import { box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawStrings } from './vocabulary/instruments.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function orkesKeroncong(): string {
  const print = createPrint('orkes-keroncong');
  const at = drawAlley(print, { vanish: [1000, 560], end: 0.86, night: true, floor: clay });
  const floor = polygon([at(0, 0, 0), at(1, 0, 0), at(1, 0, 0.86), at(0, 0, 0.86)]);
  hatch(print, floor, overRiver, { angle: 0, gap: 34, width: 8, length: [80, 360], rest: 0.35 });
  const wire = [
    [-40, 120],
    [420, 230],
    [1000, 266],
    [1580, 230],
    [2040, 120],
  ] as const;
  print.line(curve(wire), 5, paper);
  for (const [x, y, r] of [
    [210, 182, 30],
    [560, 250, 32],
    [1000, 272, 46],
    [1440, 250, 32],
    [1790, 182, 30],
  ] as const) {
    rays(print, [x, y + r * 1.4], r * 1.6, r * 4.6, 34, 6, paper);
    print.fill(box(x - r * 0.34, y, r * 0.68, r * 0.6), both, 3);
    print.fill(oval(x, y + r * 1.4, r), paper, 5);
  }
  const u = 96;
  const seat = (x: number, y: number): void => {
    print.fill(box(x - 80, y, 160, 22), both, 5);
    for (const dx of [-66, 58]) print.fill(box(x + dx, y, 16, 180), both, 4);
  };

  seat(1000, 830);
  drawFigure(print, {
    hip: [1000, 780],
    head: 88,
    view: 'front',
    hands: [
      [965, 700],
      [1035, 700],
    ],
    elbows: [1, -1],
    feet: [
      [930, 1010],
      [1070, 1010],
    ],
    knees: [1.2, -1.2],
    top: paper,
    bottom: river,
    gear: 'peci',
    sleeves: 'long',
    armsBehind: true,
  });
  drawStrings(print, { at: [975, 690], size: 112, angle: -48, kind: 'guitar' });
  for (const [line, hand] of [
    ['1052,618 1122,704 1030,706', [1012, 700]],
    ['946,620 866,680 868,600', [872, 584]],
  ] as const) {
    const sleeve = limb(points(line), [46, 44, 34], 0.3);
    print.fill(sleeve, paper, 4);
    print.line(sleeve, 4, river);
    handOver(print, hand[0], hand[1]);
  }

  seat(560, 900);
  drawFigure(print, {
    hip: [560, 860],
    head: u,
    view: 'right',
    lean: 4,
    hands: [
      [770, 640],
      [735, 720],
    ],
    elbows: [1, 1],
    feet: [
      [735, 1090],
      [700, 1100],
    ],
    knees: [-1, -1],
    top: paper,
    bottom: river,
    gear: 'hair',
    sleeves: 'short',
    tilt: 8,
    shoes: river,
  });
  drawStrings(print, { at: [650, 700], size: 72, angle: 62, tone: both, kind: 'guitar' });
  handOver(print, 640, 705);

  seat(1450, 900);
  drawFigure(print, {
    hip: [1450, 860],
    head: u,
    view: 'left',
    lean: -2,
    hands: [
      [1290, 560],
      [1250, 800],
    ],
    elbows: [-1, -1],
    feet: [
      [1230, 1120],
      [1300, 1130],
    ],
    knees: [1, 1],
    top: paper,
    bottom: clay,
    lower: 'sarong',
    gear: 'bun',
    sleeves: 'long',
    tilt: 2,
  });
  drawStrings(print, { at: [1255, 890], size: 200, angle: -6, kind: 'violin', tone: both });
  print.line(curve('1080,870 1440,812'), 9, paper);
  handOver(print, 1420, 815);
  handOver(print, 1228, 616);

  seat(300, 990);
  drawFigure(print, {
    hip: [300, 950],
    head: 108,
    view: 'right',
    lean: 2,
    hands: [
      [590, 600],
      [560, 700],
    ],
    elbows: [1, 1],
    feet: [
      [510, 1210],
      [470, 1225],
    ],
    knees: [-1, -1],
    top: river,
    bottom: paper,
    gear: 'peci',
    gearTone: both,
    sleeves: 'short',
    tilt: 14,
    shoes: river,
  });
  drawStrings(print, { at: [462, 650], size: 78, angle: 98, kind: 'violin', tone: both });
  print.line(curve('380,760 640,560'), 8, paper);
  handOver(print, 600, 646);
  handOver(print, 410, 740);

  seat(1720, 990);
  drawFigure(print, {
    hip: [1720, 950],
    head: 108,
    view: 'left',
    lean: -4,
    hands: [
      [1470, 680],
      [1560, 780],
    ],
    elbows: [-1, -1],
    feet: [
      [1500, 1210],
      [1560, 1225],
    ],
    knees: [1, 1],
    top: river,
    bottom: clay,
    gear: 'cap',
    gearTone: paper,
    sleeves: 'long',
    tilt: -8,
    shoes: paper,
  });
  drawStrings(print, { at: [1610, 770], size: 118, angle: -66, kind: 'guitar', tone: paper });
  handOver(print, 1600, 775);
  handOver(print, 1450, 700);
  return print.svg();
}

function handOver(print: Print, x: number, y: number): void {
  print.fill(oval(x, y, 24, 20, -20), clay, 5);
  for (const dx of [-8, 4])
    print.fill(gouge([x + dx, y - 14], [x + dx + 8, y + 12], 2.6), overRiver);
}
