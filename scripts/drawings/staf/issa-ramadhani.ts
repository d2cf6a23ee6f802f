import { drawBust } from '../vocabulary/bust.ts';
import { rays } from '../vocabulary/hatching.ts';
import { box } from '../vocabulary/outline.ts';
import { clay, paper, river } from '../vocabulary/palette.ts';
import { createPrint } from '../vocabulary/print.ts';

export function issaRamadhani(): string {
  const print = createPrint('issa-ramadhani', 900, 900);
  print.fill(box(-40, -40, 980, 980), river);
  rays(print, [450, 400], 330, 760, 110, 9, clay);
  drawBust(print, {
    sitter: { mouth: 'open', brow: 5, width: 0.96, jaw: 0.94 },
    garment: clay,
    kerudung: paper,
    tilt: 5,
    flip: true,
  });
  return print.svg();
}
