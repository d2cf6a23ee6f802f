import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval } from '../vocabulary/outline.ts';
import { clay, overRiver, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function soviaMaharani(): string {
  const print = createPrint('sovia-maharani', 900, 900);
  print.fill(box(-40, -40, 980, 980), paper);
  for (let i = 0; i < 8; i++)
    print.line(oval(450, 420, 120 + i * 78), 15, i % 2 === 0 ? clay : river, '46 20');
  print.fill(oval(450, 420, 330), paper);
  drawBust(print, {
    sitter: { mouth: 'smile', brow: 7, width: 0.95, jaw: 0.92 },
    garment: clay,
    flip: true,
    tilt: 4,
    breadth: 0.92,
    back: '0,-196 84,-180 130,-110 136,0 150,120 170,240 150,350 60,340 0,240 -70,340 -150,350 -168,240 -146,120 -132,0 -126,-110 -80,-180',
    front:
      '-88,60! -112,120 -128,20 -122,-96 -76,-172 6,-196 84,-172 126,-96 132,20 114,120 94,60! 92,-30 62,-90 20,-140! -20,-86 -74,-44',
    onHead: () => {
      for (const [a, b, bow] of [
        [[10, -180], [-106, -60], 24],
        [[16, -180], [110, -60], -24],
        [[-118, 40], [-130, 230], 6],
        [[122, 60], [140, 230], -6],
      ] as const)
        print.fill(gouge(a, b, 5, bow), paper);
      print.moved('translate(96 -96)', () => {
        for (let i = 0; i < 5; i++)
          print.moved(`rotate(${i * 72})`, () =>
            print.fill(blob('0,0! -18,-24 -10,-48 10,-48 18,-24'), paper, 3),
          );
        print.fill(oval(0, 0, 10), clay, 2);
      });
    },
    onGarment: (d) =>
      hatch(print, d, overRiver, { angle: 0, gap: 30, width: 8, length: [60, 200], rest: 0.3 }),
  });
  print.fill(blob('356,648! 400,730 450,752 506,730 548,648! 470,690'), clay);
  print.line(curve('350,650 400,736 450,758 508,736 556,650'), 12, river);
  return print.svg();
}
