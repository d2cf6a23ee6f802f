import { drawBust } from '../vocabulary/bust.ts';
import { echoes, hatch } from '../vocabulary/hatching.ts';
import { blob, curve, polygon } from '../vocabulary/outline.ts';
import { clay, overRiver, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function ferdiWicaksono(): string {
  const print = createPrint('ferdi-wicaksono', 900, 900);
  echoes(
    print,
    [
      [-40, 60],
      [200, 30],
      [450, 80],
      [700, 40],
      [940, 70],
    ],
    [0, 64],
    14,
    7,
    river,
  );
  drawBust(print, {
    sitter: {
      moustache: true,
      age: 1,
      jaw: 1.1,
      width: 1.06,
      brow: 10,
      nose: 1.15,
      mouth: 'smile',
    },
    garment: clay,
    flip: true,
    tilt: -2,
    breadth: 1.1,
    back: '-104,10 -114,-80 -80,-150 0,-176 80,-150 116,-80 108,10 0,40',
    onHead: () => {
      print.fill(blob('-92,-84! -86,-170 -40,-206 40,-206 90,-170 98,-84! 0,-100'), river, 6);
      print.fill(blob('-150,-44! -110,-88 0,-112 118,-88 158,-44! 90,-62 0,-70 -84,-62'), river, 6);
      print.line(curve('-96,-92 0,-112 100,-92'), 9, clay);
    },
    onGarment: (d) =>
      hatch(print, d, overRiver, { angle: 88, gap: 34, width: 6, length: [60, 200], rest: 0.5 }),
  });
  for (const d of ['346,640! 450,740 390,860! 290,720', '562,640! 450,740 520,860! 622,720']) {
    print.fill(blob(d), clay, 7);
    print.line(blob(d), 5, river);
  }
  print.fill(polygon('402,690 506,690 452,760'), paper);
  print.line(curve('452,750 454,940'), 6, river);
  print.fill(polygon('560,800 700,790 704,860 564,870'), clay, 5);
  print.line(polygon('560,800 700,790 704,860 564,870'), 5, river);
  return print.svg();
}
