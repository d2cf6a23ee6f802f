import { drawBust } from '../vocabulary/bust.ts';
import { box, curve, gouge, oval, polygon } from '../vocabulary/outline.ts';
import { both, clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function raraWulandari(): string {
  const print = createPrint('rara-wulandari', 900, 900);
  print.fill(box(-40, -40, 980, 980), clay);
  print.fill(oval(450, 400, 350, 350), paper, 4);
  drawBust(print, {
    sitter: { mouth: 'closed', age: 2, brow: 5, width: 0.98, glasses: 'round' },
    garment: river,
    tilt: 6,
    breadth: 0.92,
    back: '-100,10 -120,-70 -90,-160 -40,-190 -20,-230 30,-240 70,-216 60,-184 100,-150 122,-70 106,10 0,40',
    front:
      '-100,10! -122,-60 -104,-140 -40,-186 50,-184 108,-140 126,-60 106,10! 96,-50 60,-110 4,-134 -50,-108 -90,-50',
    onHead: () => {
      for (const [a, b, bow] of [
        [[-10, -140], [-108, -40], 14],
        [[-4, -160], [-112, -80], 12],
        [[10, -140], [112, -40], -14],
        [[0, -226], [50, -200], -8],
        [[20, -166], [116, -90], -12],
      ] as const)
        print.fill(gouge(a, b, 5, bow), paper);
      for (const x of [-110, 112]) {
        print.fill(oval(x, 50, 8), paper, 3);
        print.fill(oval(x, 74, 10, 15), paper, 3);
      }
    },
    onGarment: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 44; i++) {
          const [x, y] = [
            60 + (i % 9) * 100 + (Math.floor(i / 9) % 2) * 50,
            690 + Math.floor(i / 9) * 58,
          ];
          for (const [dx, dy] of [
            [0, -14],
            [14, 0],
            [0, 14],
            [-14, 0],
          ] as const)
            print.fill(oval(x + dx, y + dy, 8), paper);
          print.fill(oval(x, y, 6), clay);
        }
      }),
  });
  print.fill(polygon('372,650 530,650 452,860'), clay);
  print.fill(polygon('446,730 530,650 458,850'), both);
  print.line(curve('366,650 452,870 536,650'), 9, paper);
  return print.svg();
}
