import { drawFigure, standing } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { drawHouse } from './vocabulary/houses.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawTree } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function gerobakBuku(): string {
  const print = createPrint('gerobak-buku');
  for (const [x, h, s] of [
    [420, 330, 280],
    [1560, 300, 300],
  ] as const)
    drawTree(print, [x, 820], h, s, clay, overRiver);
  drawHouse(print, { at: [620, 822], width: 210, height: 150, roof: river });
  drawHouse(print, { at: [1230, 822], width: 220, height: 150 });
  print.fill(polygon('-60,810 2060,810 2060,1400 -60,1400'), paper);
  print.fill(box(-60, 808, 2120, 14), river);
  hatch(print, box(-60, 830, 2120, 560), river, {
    angle: 0,
    gap: 44,
    width: 7,
    length: [90, 420],
    rest: 1,
  });
  const slab = polygon('-60,-60 2060,-60 2060,190 1500,330 500,330 -60,190');
  print.fill(slab, river, 8);
  print.fill(
    polygon('-60,190 500,330 1500,330 2060,190 2060,252 1500,368 500,368 -60,252'),
    clay,
    7,
  );
  for (let i = 0; i < 7; i++)
    print.fill(gouge([i * 300 + 60, -40], [500 + i * 160, 322], 6), paper);
  hatch(print, slab, paper, { angle: 0, gap: 60, width: 4, length: [40, 180], rest: 2 });
  for (const [x, w] of [
    [190, 170],
    [1810, 170],
  ] as const) {
    const pillar = polygon([
      [x - w * 0.9, 240],
      [x + w * 0.9, 240],
      [x + w / 2, 400],
      [x + w / 2, 1010],
      [x - w / 2, 1010],
      [x - w / 2, 400],
    ]);
    print.fill(pillar, paper, 8);
    print.line(pillar, 7, river);
    comb(
      print,
      pillar,
      [
        [x + w / 2, 380],
        [x + w / 2, 1000],
      ],
      [-w * 0.62, 0],
      river,
      24,
      0.5,
    );
  }

  print.moved('translate(-180 -176) scale(1.16)', () => {
    print.fill(oval(1000, 1130, 520, 44), overRiver);
    const u = 84;
    drawFigure(print, {
      hip: standing([1450, 1120], u),
      head: u,
      view: 'left',
      lean: -3,
      hands: [
        [1310, 790],
        [1330, 800],
      ],
      elbows: [-1, -1],
      gear: 'kerudung',
      gearTone: clay,
      top: paper,
      bottom: river,
      lower: 'sarong',
      sleeves: 'long',
      tilt: -16,
    });
    drawBook(print, 1300, 786, 74);
    drawCart(print, 1000, 1120);
    drawFigure(print, {
      hip: standing([560, 1130], u * 1.04),
      head: u * 1.04,
      view: 'right',
      lean: 4,
      hands: [
        [760, 690],
        [700, 860],
      ],
      elbows: [1, 1],
      gear: 'cap',
      gearTone: paper,
      top: river,
      bottom: clay,
      tilt: 2,
      shoes: river,
    });
    drawFigure(print, {
      hip: standing([835, 1180], 58),
      head: 62,
      view: 'back',
      hands: [
        [890, 850],
        [770, 1010],
      ],
      elbows: [1, 1],
      gear: 'ponytail',
      top: clay,
      bottom: paper,
      lower: 'sarong',
    });
    drawFigure(print, {
      hip: standing([1250, 1090], 54),
      head: 58,
      view: 'left',
      hands: [
        [1160, 800],
        [1200, 900],
      ],
      elbows: [-1, -1],
      gear: 'hair',
      top: river,
      bottom: paper,
      lower: 'shorts',
      tilt: 10,
    });
  });
  drawFigure(print, {
    hip: [1640, 1240],
    head: 80,
    view: 'right',
    lean: 12,
    lower: 'none',
    hands: [
      [1780, 1180],
      [1765, 1200],
    ],
    elbows: [1, 1],
    gear: 'hair',
    top: paper,
    tilt: 22,
  });
  print.fill(
    blob('1590,1216 1670,1200 1790,1226 1840,1274 1800,1304 1640,1310 1566,1284'),
    river,
    6,
  );
  print.fill(gouge([1630, 1254], [1780, 1266], 5, 12), paper);
  drawBook(print, 1796, 1172, 74);
  return print.svg();
}

function drawBook(print: Print, x: number, y: number, size: number): void {
  print.fill(
    polygon([
      [x - size, y - size * 0.3],
      [x, y - size * 0.06],
      [x + size, y - size * 0.36],
      [x + size * 0.86, y + size * 0.3],
      [x, y + size * 0.52],
      [x - size * 0.86, y + size * 0.34],
    ]),
    river,
    5,
  );
  print.fill(
    polygon([
      [x - size * 0.86, y - size * 0.3],
      [x, y - size * 0.08],
      [x, y + size * 0.4],
      [x - size * 0.78, y + size * 0.24],
    ]),
    paper,
  );
  print.fill(
    polygon([
      [x + size * 0.86, y - size * 0.34],
      [x, y - size * 0.08],
      [x, y + size * 0.4],
      [x + size * 0.78, y + size * 0.2],
    ]),
    clay,
  );
}

function drawCart(print: Print, x: number, ground: number): void {
  print.moved(`translate(${x} ${ground})`, () => {
    for (const wx of [-190, 190]) {
      print.line(oval(wx, -86, 84), 18, river);
      for (let i = 0; i < 6; i++)
        print.line(
          curve([
            [wx, -86],
            [wx + Math.cos(i * 1.05) * 80, -86 + Math.sin(i * 1.05) * 80],
          ]),
          6,
          river,
        );
    }
    print.line(curve('-330,-230 -430,-280 -450,-270'), 18, river);
    for (const px of [-300, 290]) print.fill(box(px, -650, 20, 460), river, 5);
    print.fill(box(-310, -560, 630, 340), both, 8);
    for (const y of [-556, -440, -324]) {
      let bx = -284;
      while (bx < 280) {
        const w = print.random(16, 36);
        const h = print.random(66, 92);
        const tone = [paper, clay, river, paper][Math.floor(print.random(0, 4))] ?? paper;
        const lean = print.random() < 0.14 ? 9 : 0;
        if (print.random() > 0.06) {
          print.fill(
            polygon([
              [bx + lean, y + 104 - h],
              [bx + w + lean, y + 104 - h],
              [bx + w, y + 104],
              [bx, y + 104],
            ]),
            tone,
            3,
          );
          print.fill(
            gouge([bx + 5 + lean, y + 116 - h], [bx + w - 5 + lean, y + 116 - h], 5),
            tone === paper ? clay : paper,
          );
        }
        bx += w + 4 + lean;
      }
      print.fill(box(-304, y + 104, 618, 12), paper);
    }
    print.fill(polygon('-330,-220 340,-220 310,-120 -300,-120'), clay, 8);
    hatch(print, polygon('-330,-220 340,-220 310,-120 -300,-120'), overRiver, {
      angle: 0,
      gap: 26,
      width: 7,
      length: [60, 240],
    });
    print.fill(polygon('-390,-630 -300,-720 310,-720 400,-630'), paper, 9);
    print.within(polygon('-390,-630 -300,-720 310,-720 400,-630'), () => {
      for (let i = 0; i < 9; i += 2)
        print.fill(
          polygon([
            [-390 + i * 88, -630],
            [-300 + i * 68, -720],
            [-300 + (i + 1) * 68, -720],
            [-390 + (i + 1) * 88, -630],
          ]),
          clay,
        );
    });
    for (let i = 0; i < 9; i++)
      print.fill(
        blob([
          [-390 + i * 88, -634],
          [-302 + i * 88, -634],
          [-306 + i * 88, -606],
          [-346 + i * 88, -590],
          [-386 + i * 88, -606],
        ]),
        i % 2 === 0 ? clay : paper,
        4,
      );
    print.line(polygon('-390,-630 -300,-720 310,-720 400,-630'), 6, river);
  });
}
