import { drawBust } from '../vocabulary/bust.ts';
import { blob, box, curve, gouge, oval } from '../vocabulary/outline.ts';
import { both, clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function bagusAnggoro(): string {
  const print = createPrint('bagus-anggoro', 900, 900);
  print.fill(oval(450, 400, 360, 360), clay);
  drawBust(print, {
    sitter: { mouth: 'smile', beard: true, moustache: true, brow: 10, jaw: 0.98 },
    garment: river,
    tilt: 5,
    breadth: 1.04,
    back: '-102,10 -112,-80 -80,-140 0,-160 80,-140 114,-80 106,10 0,40',
    onHead: () => {
      print.fill(
        blob('-104,-40! -112,-120 -70,-190 0,-206 74,-190 116,-120 108,-40! 40,-76 -40,-76'),
        paper,
        6,
      );
      print.line(
        blob('-104,-40! -112,-120 -70,-190 0,-206 74,-190 116,-120 108,-40! 40,-76 -40,-76'),
        5,
        river,
      );
      print.fill(blob('-108,-44! -60,-92 0,-102 70,-92 112,-44! 90,-34 0,-62 -84,-34'), river, 5);
      for (const x of [-50, 0, 52])
        print.line(
          curve([
            [x * 0.4, -202],
            [x, -100],
          ]),
          3.5,
          river,
        );
    },
  });
  for (const d of ['300,690 360,800 400,850', '610,690 560,790 540,850'])
    print.line(curve(d), 22, clay);
  print.fill(blob('300,800! 380,790 400,764 500,764 522,790 610,800! 616,940! 294,940!'), both, 9);
  print.fill(oval(452, 880, 86), paper, 5);
  print.fill(oval(452, 880, 70), river);
  print.line(oval(452, 880, 48), 7, clay);
  print.fill(gouge([412, 860], [448, 836], 9, -8), paper);
  print.fill(box(556, 812, 36, 22), clay, 3);
  return print.svg();
}
