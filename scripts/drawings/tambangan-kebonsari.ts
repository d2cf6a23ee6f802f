import { drawHull } from './vocabulary/boats.ts';
import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb } from './vocabulary/hatching.ts';
import { drawHouse, drawJetty } from './vocabulary/houses.ts';
import { box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, paper, river } from './vocabulary/palette.ts';
import { drawBananaLeaf, drawReeds, drawTree } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';
import { drawBirds, drawSun } from './vocabulary/sky.ts';
import { drawMotorcycle } from './vocabulary/vehicles.ts';
import { ripples } from './vocabulary/water.ts';

export function tambanganKebonsari(): string {
  const print = createPrint('tambangan-kebonsari');
  const u = 58;

  drawSun(print, [1500, 330], 160);
  for (const y of [250, 322, 396]) print.fill(gouge([1300, y], [1700, y - 6], 9, 4), paper);
  drawBirds(
    print,
    [
      [560, 210],
      [650, 160],
      [760, 240],
    ],
    26,
  );
  for (const [x, height, spread] of [
    [90, 330, 300],
    [330, 260, 250],
    [1730, 300, 280],
    [1930, 380, 330],
    [1180, 220, 220],
  ] as const)
    drawTree(print, [x, 600], height, spread);
  drawHouse(print, { at: [470, 604], width: 230, height: 150 });
  drawHouse(print, { at: [730, 604], width: 180, height: 130, roof: river });
  drawHouse(print, { at: [930, 604], width: 200, height: 140 });
  drawHouse(print, { at: [1500, 604], width: 220, height: 150, roof: river });
  print.fill(polygon('-60,596 2060,590 2060,640 -60,650'), river);
  comb(
    print,
    undefined,
    [
      [-60, 640],
      [2060, 634],
    ],
    [10, 34],
    river,
    24,
  );
  drawJetty(print, 1560, 1900, 600, 690);
  for (const [x, gear] of [
    [1660, 'kerudung'],
    [1720, 'cap'],
    [1790, 'hair'],
  ] as const)
    drawFigure(print, {
      hip: standing([x, 602], 20),
      head: 20,
      gear,
      gearTone: gear === 'cap' ? river : clay,
      top: paper,
      view: 'left',
    });

  ripples(print, { top: 690, bottom: 1400, tone: river, fullness: 0.5 });
  ripples(print, {
    top: 1030,
    bottom: 1230,
    left: 300,
    right: 1680,
    tone: river,
    fullness: 0.95,
    far: 14,
    near: 26,
  });
  ripples(print, {
    top: 1050,
    bottom: 1210,
    left: 360,
    right: 1640,
    tone: clay,
    fullness: 0.25,
    far: 14,
    near: 24,
  });

  const deck = 890;
  print.moved('translate(-200 -150) scale(1.21)', () => {
    const crowd = [
      [640, 'kerudung', clay, paper],
      [735, 'hair', river, paper],
      [835, 'cap', river, river],
      [930, 'kerudung', river, paper],
      [1025, 'bun', river, paper],
      [1125, 'hair', river, river],
      [1215, 'peci', river, paper],
    ] as const;
    crowd.forEach(([x, gear, gearTone, top], i) =>
      drawFigure(print, {
        hip: standing([x, deck - 20 + (i % 2) * 8], u),
        head: u,
        gear,
        gearTone,
        top,
        vest: clay,
        view: i % 3 === 1 ? 'front' : 'right',
        tilt: print.random(-5, 5),
        sleeves: gear === 'kerudung' ? 'long' : 'short',
      }),
    );
    drawMotorcycle(print, [770, deck + 30], 240, paper);
    drawMotorcycle(print, [1110, deck + 30], 240, river);

    for (const x of [560, 1290]) print.fill(box(x, 440, 16, 470), river, 4);
    const roof = polygon('470,452 530,392 1330,392 1390,452');
    print.fill(roof, river, 6);
    print.within(roof, () => {
      for (let x = 490; x < 1400; x += 32)
        print.fill(gouge([x + (930 - x) * 0.08, 396], [x, 450], 4), paper);
    });
    print.fill(box(466, 448, 928, 12), clay, 4);

    const rope = curve('-200,610 400,672 1000,704 1500,690 2200,560');
    print.line(rope, 15, paper);
    print.line(rope, 8, river);
    drawFigure(print, {
      hip: [1440, deck - 205],
      head: u * 1.06,
      view: 'right',
      lean: -14,
      hands: [
        [1566, 682],
        [1506, 690],
      ],
      feet: [
        [1480, deck + 6],
        [1395, deck + 10],
      ],
      top: river,
      bottom: both,
      gear: 'caping',
      gearTone: clay,
      sleeves: 'short',
      tilt: 6,
    });
    drawHull(print, { left: 410, right: 1590, deck: 905, water: 1010, rise: 34 });
    for (const [x, y] of [
      [1584, 678],
      [1524, 688],
    ] as const)
      print.fill(oval(x, y, 15, 13), clay, 3);
  });

  drawBananaLeaf(print, [-40, 1370], [330, 1010], 150, -90);
  drawBananaLeaf(print, [-60, 1300], [120, 860], 130, -40);
  drawReeds(print, [1880, 1400], 380, 330, 46);
  return print.svg();
}
