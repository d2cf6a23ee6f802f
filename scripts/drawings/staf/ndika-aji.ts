import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from '../vocabulary/outline.ts';
import { clay, overRiver, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function ndikaAji(): string {
  const print = createPrint('ndika-aji', 900, 900);
  hatch(print, box(-40, -40, 980, 980), river, {
    angle: 100,
    gap: 34,
    width: 5,
    length: [50, 160],
    rest: 0.9,
  });
  drawBust(print, {
    sitter: { mouth: 'smile', brow: 10, width: 0.95, jaw: 0.95 },
    garment: clay,
    flip: true,
    tilt: -4,
    back: '0,-190 90,-176 124,-100 114,0 100,50 0,60 -94,50 -112,0 -122,-100 -86,-176',
    front:
      '-94,10! -114,-30 -124,-100 -104,-150 -66,-190 -16,-208 40,-212 88,-190 120,-140 126,-90 112,10! 98,-40 82,-84 60,-122! 30,-86 -20,-74 -14,-108! -54,-74 -86,-50',
    onHead: () => {
      for (const [a, b] of [
        [
          [-20, -196],
          [-96, -90],
        ],
        [
          [20, -200],
          [100, -110],
        ],
        [
          [-60, -170],
          [-108, -60],
        ],
      ] as const)
        print.fill(gouge(a, b, 5, 12), paper);
    },
    onGarment: (d) =>
      hatch(print, d, overRiver, { angle: 80, gap: 40, width: 6, length: [60, 180], rest: 0.6 }),
  });
  for (const d of [
    '330,640! 300,600 240,660 270,780 400,860! 420,780',
    '570,640! 604,600 660,660 630,780 500,860! 480,780',
  ]) {
    print.fill(blob(d), clay, 7);
    print.line(blob(d), 5, river);
  }
  print.fill(polygon('384,690 520,690 450,800'), paper, 4);
  print.line(curve('450,800 452,940'), 7, river);
  for (const x of [410, 496]) {
    print.line(
      curve([
        [x, 800],
        [x + 4, 890],
      ]),
      6,
      river,
    );
    print.fill(oval(x + 4, 896, 9, 14), paper, 3);
  }
  return print.svg();
}
