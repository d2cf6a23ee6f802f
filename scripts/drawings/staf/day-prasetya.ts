import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { blob, box, curve } from '../vocabulary/outline.ts';
import { clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function dayPrasetya(): string {
  const print = createPrint('day-prasetya', 900, 900);
  print.fill(box(-40, -40, 980, 980), clay);
  hatch(print, box(-40, -40, 980, 980), paper, {
    angle: 0,
    gap: 48,
    width: 6,
    length: [90, 380],
    rest: 1,
  });
  drawBust(print, {
    sitter: { glasses: 'square', mouth: 'smile', brow: 9, jaw: 1.04 },
    garment: paper,
    flip: true,
    tilt: 3,
    back: '-102,0 -112,-80 -80,-150 0,-176 80,-160 114,-80 104,0 0,30',
    front:
      '-100,-14! -116,-90 -86,-176 -10,-206 80,-190 122,-120 108,-10! 98,-76 84,-104 40,-112 -10,-146! -50,-116 -90,-80',
  });
  for (const d of ['352,646! 450,716 400,790! 316,706', '556,646! 450,716 508,790! 592,706']) {
    print.fill(blob(d), paper, 6);
    print.line(blob(d), 5, river);
  }
  for (const d of ['340,700 420,880', '570,700 486,880']) print.line(curve(d), 15, river);
  print.fill(box(410, 850, 96, 90), river, 6);
  print.fill(box(424, 864, 68, 36), clay);
  return print.svg();
}
