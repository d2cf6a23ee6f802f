import { drawBust } from '../vocabulary/bust.ts';
import { hatch } from '../vocabulary/hatching.ts';
import { box } from '../vocabulary/outline.ts';
import { clay, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function larasKinanti(): string {
  const print = createPrint('laras-kinanti', 900, 900);
  hatch(print, box(-40, -40, 980, 980), clay, {
    angle: -12,
    gap: 26,
    width: 5,
    length: [60, 240],
    rest: 0.5,
  });
  drawBust(print, {
    sitter: { mouth: 'smile', age: 1, glasses: 'round' },
    garment: clay,
    kerudung: river,
    tilt: -3,
  });
  return print.svg();
}
