import { drawFigure } from './vocabulary/figure.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function jerikenJelantah(): string {
  const print = createPrint('jeriken-jelantah');
  print.fill(box(-60, -60, 2120, 1100), paper);
  for (let i = -1; i < 12; i++)
    print.fill(gouge([i * 190 + 60, -40], [i * 190 + 40, 930], 4, 6), clay);
  print.moved('translate(330 60)', () => {
    print.fill(polygon('1240,60 1900,60 1900,560 1240,560'), river, 8);
    for (const y of [150, 240, 330, 420, 510])
      print.fill(
        polygon([
          [1262, y - 58],
          [1878, y - 58],
          [1878, y - 12],
          [1262, y - 4],
        ]),
        clay,
      );
    for (const y of [150, 240, 330, 420, 510])
      print.fill(gouge([1290, y - 30], [1840, y - 36], 5), overRiver);
  });
  print.moved('translate(-270 -262) scale(1.45)', () => {
    print.moved('translate(-64 0)', () => {
      drawFigure(print, {
        hip: [640, 930],
        head: 178,
        view: 'right',
        lean: 7,
        lower: 'none',
        hands: [
          [1010, 610],
          [905, 700],
        ],
        elbows: [1, 1],
        top: river,
        gear: 'kerudung',
        gearTone: clay,
        sleeves: 'long',
        tilt: 16,
        topPattern: (d) => {
          for (let i = 0; i < 60; i++)
            print.within(d, () =>
              print.fill(oval(print.random(420, 900), print.random(480, 1010), 8), paper),
            );
        },
      });
      const apron = polygon('640,640 760,650 800,990 560,990');
      print.fill(apron, paper, 6);
      hatch(print, apron, overRiver, {
        angle: 86,
        gap: 40,
        width: 7,
        length: [90, 260],
        rest: 0.5,
      });
    });
  });
  print.fill(polygon('-60,1086 2060,1086 2060,1150 -60,1150'), river, 8);
  print.fill(box(-60, 1150, 2120, 260), both);
  hatch(print, box(-60, 1150, 2120, 260), paper, {
    angle: 0,
    gap: 46,
    width: 7,
    length: [90, 420],
    rest: 0.6,
  });
  for (let i = 0; i < 4; i++) drawBottle(print, 1540 + i * 122, 1094, i % 2 === 0 ? paper : clay);

  print.moved('translate(-270 -262) scale(1.45)', () => {
    print.fill(blob('1010,640! 1060,712 1112,690 1142,680! 1150,930! 990,930! 994,720!'), paper);
    const can = blob('985,690 1150,690 1176,720 1180,936! 960,936! 962,720');
    print.fill(can, paper, 9);
    print.line(can, 9, river);
    const oil = polygon('968,800 1176,800 1176,930 966,930');
    print.fill(oil, clay);
    hatch(print, oil, overRiver, { angle: 0, gap: 24, width: 6, length: [40, 130], rest: 0.6 });
    comb(
      print,
      can,
      [
        [1178, 710],
        [1178, 930],
      ],
      [-70, 0],
      river,
      18,
      0.5,
    );
    print.fill(polygon('1046,560 1196,560 1146,640 1132,700 1106,700 1094,640'), river, 7);
    print.fill(oval(1120, 560, 76, 15), both, 4);

    print.moved('rotate(20 960 500)', () => {
      print.fill(
        blob('790,420! 880,392 1060,392 1150,420! 1122,520 1050,590 965,606 880,590 812,520'),
        river,
        9,
      );
      print.fill(oval(970, 424, 182, 62), paper, 4);
      print.fill(oval(970, 426, 164, 50), both);
      print.fill(blob('860,446 960,424 1060,418 1132,430 1110,460 1020,476 920,472'), clay);
      print.fill(gouge([900, 456], [1060, 440], 6, 4), paper);
      print.line(curve('792,416 752,404 742,376 770,370 796,396'), 15, river);
      print.fill(gouge([850, 520], [980, 584], 7, 12), paper);
    });
    print.fill(blob('1120,486! 1150,500 1154,530 1144,562! 1106,562! 1118,520'), clay, 5);
    print.fill(gouge([1134, 500], [1128, 560], 4), paper);
    print.fill(blob('878,640 930,592 990,584 1010,612 970,640 920,684 886,690'), clay, 6);
    for (const [from, to] of [
      [
        [930, 620],
        [994, 596],
      ],
      [
        [930, 644],
        [988, 620],
      ],
    ] as const)
      print.fill(gouge(from, to, 4, 3), overRiver);
    print.fill(limb(points('650,720 780,770 905,668'), [104, 100, 78]), river, 6);
    print.fill(gouge([690, 730], [880, 690], 6, 40), paper);
  });
  return print.svg();
}

function drawBottle(print: Print, x: number, foot: number, tone: typeof paper): void {
  const d = blob([
    [x - 18, foot - 226],
    [x + 18, foot - 226],
    [x + 20, foot - 180],
    [x + 48, foot - 146],
    [x + 50, foot - 12],
    [x + 40, foot],
    [x - 40, foot],
    [x - 50, foot - 12],
    [x - 48, foot - 146],
    [x - 20, foot - 180],
  ]);
  print.fill(d, tone, 7);
  print.line(d, 7, river);
  print.fill(box(x - 22, foot - 254, 44, 36), river, 4);
  print.fill(box(x - 46, foot - 122, 92, 78), tone === clay ? paper : clay);
  print.fill(gouge([x - 26, foot - 84], [x + 26, foot - 84], 12), river);
  print.fill(gouge([x + 36, foot - 140], [x + 38, foot - 20], 5), overRiver);
}
