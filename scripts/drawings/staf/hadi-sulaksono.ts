import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { blob, box, curve } from '../vocabulary/outline.ts';
import { both, clay, paper, river } from '../vocabulary/palette.ts';
import { drawSemanggi } from '../vocabulary/plants.ts';
import { createPrint } from '../vocabulary/print.ts';

export function hadiSulaksono(): string {
  const print = createPrint('hadi-sulaksono', 900, 900);
  print.fill(box(-40, -40, 980, 980), river);
  hatch(print, box(-40, -40, 980, 980), paper, {
    angle: 90,
    gap: 44,
    width: 4,
    length: [80, 300],
    rest: 1,
  });
  drawBust(print, {
    sitter: {
      age: 2,
      glasses: 'square',
      mouth: 'closed',
      jaw: 1.06,
      width: 1.04,
      nose: 1.1,
      brow: 9,
    },
    garment: clay,
    hair: paper,
    tilt: 2,
    breadth: 1.06,
    back: '-104,-10 -120,-80 -90,-160 0,-186 92,-160 124,-80 106,-10 0,40',
    front:
      '-104,0! -118,-70 -92,-152 -20,-186 70,-172 120,-96 108,0! 98,-60 80,-104 30,-122 -40,-118 -86,-96',
    onGarment: (d) =>
      print.within(d, () => {
        for (let i = 0; i < 40; i++)
          drawSemanggi(
            print,
            [60 + (i % 8) * 112 + (Math.floor(i / 8) % 2) * 56, 680 + Math.floor(i / 8) * 66],
            34,
            i * 41,
            i % 2 === 0 ? both : paper,
          );
      }),
  });
  for (const d of ['350,650! 450,720 420,800! 330,720', '550,650! 450,720 486,800! 580,720']) {
    print.fill(blob(d), clay, 6);
    print.line(blob(d), 4, river);
  }
  print.line(curve('450,730 452,920'), 5, river);
  return print.svg();
}
