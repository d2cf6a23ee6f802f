import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { blob, box, curve, gouge } from '../vocabulary/outline.ts';
import { clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function totoKusnadi(): string {
  const print = createPrint('toto-kusnadi', 900, 900);
  print.fill(box(-40, -40, 980, 980), paper);
  hatch(print, box(-40, 560, 980, 400), clay, {
    angle: 0,
    gap: 30,
    width: 9,
    length: [80, 300],
    rest: 0.3,
  });
  for (let x = -30; x < 940; x += 62)
    print.line(
      curve([
        [x, -40],
        [x + 20, 560],
      ]),
      3,
      river,
    );
  for (let y = 0; y < 570; y += 58)
    print.line(
      curve([
        [-40, y],
        [940, y + 8],
      ]),
      3,
      river,
    );
  drawBust(print, {
    sitter: { mouth: 'open', age: 1, jaw: 1.18, width: 1.1, brow: 10, nose: 1.2, beard: true },
    garment: river,
    tilt: -5,
    breadth: 1.14,
    onHead: () => {
      print.fill(blob('-112,-30! -120,-100 -84,-100 -96,-50! -100,-20'), river);
      print.fill(blob('112,-30! 122,-100 90,-104 102,-50! 104,-20'), river);
      print.fill(gouge([-60, -130], [20, -146], 9, -8), paper);
    },
  });
  for (const d of ['130,760 260,700 360,650', '780,760 650,700 546,650']) {
    print.line(curve(d), 18, paper);
    print.line(curve(d), 8, clay);
  }
  for (const d of ['340,640! 452,730 420,810! 316,720', '566,640! 452,730 486,810! 590,720']) {
    print.fill(blob(d), clay, 7);
    print.line(blob(d), 5, river);
  }
  print.line(curve('452,740 454,940'), 9, paper);
  print.line(curve('390,700 430,850 460,880'), 5, paper);
  print.fill(blob('436,876 492,868 516,890 500,916 456,916'), clay, 6);
  return print.svg();
}
