import { drawBust } from '../vocabulary/bust.ts';
import { halftone } from '../vocabulary/halftone.ts';
import { box, gouge, oval, polygon } from '../vocabulary/outline.ts';
import { both, clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function endangLestari(): string {
  const print = createPrint('endang-lestari', 900, 900);
  halftone(print, box(-40, -40, 980, 980), clay, 26, ([, y]) => 0.12 + y / 3400);
  drawBust(print, {
    sitter: { glasses: 'half', mouth: 'smile', age: 2, width: 1.02, brow: 5 },
    garment: river,
    tilt: -4,
    breadth: 0.94,
    back: '0,-196 92,-172 140,-84 146,30 130,128 80,150 0,120 -84,150 -132,124 -146,30 -138,-84 -90,-172',
    front:
      '-92,40! -118,60 -134,-10 -124,-110 -70,-176 10,-194 90,-166 134,-80 136,40 108,70 96,20! 94,-50 60,-104 20,-128! -30,-96 -84,-60',
    onGarment: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 70; i++)
          print.fill(
            oval(
              40 + (i % 12) * 74 + (Math.floor(i / 12) % 2) * 37,
              670 + Math.floor(i / 12) * 48,
              12,
              17,
              30,
            ),
            i % 3 === 0 ? clay : paper,
          );
      }),
    onHead: () => {
      for (const x of [-106, 110]) print.fill(oval(x, 62, 9), paper, 3);
      print.fill(gouge([-60, -160], [-110, -40], 6, 10), paper);
      print.fill(gouge([40, -170], [104, -80], 6, -10), paper);
    },
  });
  print.fill(polygon('372,650 530,650 450,780'), clay);
  print.fill(polygon('440,690 530,650 470,760'), both);
  return print.svg();
}
