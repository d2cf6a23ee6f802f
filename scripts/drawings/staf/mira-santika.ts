import { drawBust } from '../vocabulary/bust.ts';
import { box, curve, oval, polygon } from '../vocabulary/outline.ts';
import { both, clay, paper, river } from '../vocabulary/palette.ts';
import { drawSemanggi } from '../vocabulary/plants.ts';
import { createPrint } from '../vocabulary/print.ts';

export function miraSantika(): string {
  const print = createPrint('mira-santika', 900, 900);
  for (let i = 0; i < 26; i++)
    drawSemanggi(
      print,
      [20 + (i % 6) * 170 + (Math.floor(i / 6) % 2) * 84, 30 + Math.floor(i / 6) * 170],
      60,
      i * 37,
      clay,
      paper,
    );
  drawBust(print, {
    sitter: { mouth: 'smile', brow: 7, width: 0.98 },
    garment: paper,
    tilt: -6,
    breadth: 0.94,
    back: '0,-226 60,-236 120,-206 160,-150 190,-80 176,0 190,70 150,130 90,160 0,130 -90,160 -150,130 -184,70 -172,0 -190,-80 -160,-150 -116,-208 -60,-232',
    front:
      '-90,10! -124,20 -140,-60 -120,-140 -70,-190 0,-206 80,-190 126,-140 144,-60 122,20 96,0! 92,-50 70,-84 40,-96 10,-84 -20,-104 -56,-80 -84,-50',
    onHead: () => {
      for (let i = 0; i < 34; i++) {
        const a = print.random(150, 390) * (Math.PI / 180);
        const r = print.random(126, 192);
        const [x, y] = [Math.cos(a) * r, Math.sin(a) * r - 30];
        print.line(
          curve([
            [x - 14, y],
            [x, y - 13],
            [x + 14, y],
            [x + 2, y + 12],
          ]),
          3.4,
          paper,
        );
      }
      print.line(curve('96,10 168,-76'), 17, paper);
      print.line(curve('96,10 168,-76'), 11, clay);
      print.fill(polygon('162,-82 176,-70 188,-98'), both, 2);
      for (const x of [-104, 106]) {
        print.line(oval(x, 72, 14, 17), 5, paper);
      }
    },
    onGarment: (d) =>
      print.within(d, () => {
        for (let y = 660; y < 940; y += 46)
          print.line(
            curve([
              [20, y + 30],
              [450, y + 60],
              [880, y + 30],
            ]),
            14,
            river,
          );
      }),
  });
  for (const d of ['300,690 330,820 330,940', '600,690 570,820 572,940'])
    print.line(curve(d), 44, clay);
  print.fill(box(312, 820, 276, 130), clay, 6);
  print.line(box(312, 820, 276, 130), 5, river);
  return print.svg();
}
