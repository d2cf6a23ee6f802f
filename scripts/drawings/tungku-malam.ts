import { drawFigure } from './vocabulary/figure.ts';
import { echoes, hatch, rays } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawSemanggi } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';

export function tungkuMalam(): string {
  const print = createPrint('tungku-malam');
  print.fill(box(-60, -60, 2120, 1460), river);
  const sky = polygon('1180,120 2060,60 2060,700 1180,700');
  hatch(print, sky, paper, { angle: 0, gap: 40, width: 4, length: [40, 220], rest: 1.1 });
  print.fill(polygon('1300,700 1300,560 1420,470 1560,560 1560,700'), river);
  print.fill(polygon('1600,700 1600,590 1740,490 1900,600 1900,700'), river);
  print.fill(box(1650, 610, 50, 50), clay);
  print.fill(polygon('-60,60 2060,-40 2060,60 -60,150'), both, 6);
  for (const x of [210, 1160, 1900]) {
    print.fill(box(x, 90, 44, 870), both, 6);
    print.fill(gouge([x + 36, 200], [x + 36, 900], 5), clay);
  }
  print.line(curve('230,300 700,330 1180,296'), 6, paper);
  const cloth = polygon('380,312 900,320 890,560 800,548 640,572 400,556');
  print.fill(cloth, paper, 6);
  print.within(cloth, () => {
    for (let i = 0; i < 10; i++)
      drawSemanggi(
        print,
        [430 + (i % 5) * 100 + (i > 4 ? 50 : 0), i > 4 ? 490 : 390],
        42,
        i * 33,
        i % 2 === 0 ? clay : river,
      );
    hatch(print, cloth, overRiver, { angle: 90, gap: 30, width: 5, length: [100, 240], rest: 0.3 });
  });
  const floor = polygon('-60,960 2060,930 2060,1400 -60,1400');
  print.fill(floor, river);
  echoes(
    print,
    [
      [-60, 975],
      [700, 985],
      [1400, 978],
      [2060, 960],
    ],
    [0, 44],
    9,
    5,
    clay,
  );
  rays(print, [1330, 985], 150, 620, 84, 11, clay, [-205, 25]);
  rays(print, [1330, 985], 140, 380, 60, 7, paper, [-195, 15]);

  print.fill(
    blob('1180,900! 1480,900! 1500,1000 1460,1130 1400,1180! 1260,1180! 1200,1130 1165,1000'),
    both,
    8,
  );
  print.fill(blob('1235,1000 1330,965 1425,1000 1420,1090 1330,1110 1240,1090'), paper);
  for (let i = 0; i < 18; i++)
    print.fill(
      oval(1262 + (i % 6) * 27, 1030 + Math.floor(i / 6) * 28, 19, 15, i * 40),
      i % 3 === 0 ? both : clay,
      3,
    );
  print.fill(blob('1140,850! 1520,850! 1470,920 1330,940 1190,920'), river, 8);
  print.fill(oval(1330, 852, 190, 26), paper, 4);
  print.fill(oval(1330, 856, 160, 17), clay);
  for (const dx of [-60, 10, 70])
    print.line(
      curve([
        [1330 + dx, 810],
        [1350 + dx, 740],
        [1320 + dx, 670],
        [1350 + dx, 590],
      ]),
      6,
      paper,
    );

  print.line(curve('1080,735 1265,1000'), 24, paper);
  print.line(curve('1080,735 1265,1000'), 14, clay);
  drawFigure(print, {
    hip: [720, 1020],
    head: 150,
    view: 'right',
    lean: 38,
    lower: 'none',
    hands: [
      [1110, 800],
      [1140, 842],
    ],
    elbows: [1, 1],
    top: clay,
    gear: 'kerudung',
    gearTone: paper,
    sleeves: 'long',
    tilt: 0,
    topPattern: (d) =>
      hatch(print, d, overRiver, { angle: 60, gap: 26, width: 9, length: [60, 200] }),
  });
  const lap = blob(
    '600,880! 720,890 850,850 965,838 1020,890 990,1010 945,1215! 850,1228 822,1130! 770,1200 640,1225 545,1160 520,1040 545,930',
  );
  print.fill(lap, paper, 8);
  print.within(lap, () => {
    for (let i = 0; i < 14; i++)
      drawSemanggi(
        print,
        [540 + (i % 5) * 105 + (Math.floor(i / 5) % 2) * 50, 930 + Math.floor(i / 5) * 110],
        46,
        i * 47,
        river,
      );
    for (const [from, to] of [
      [
        [620, 850],
        [560, 1200],
      ],
      [
        [822, 1140],
        [985, 930],
      ],
      [
        [640, 940],
        [900, 880],
      ],
    ] as const)
      print.fill(gouge(from, to, 8, 26), overRiver);
  });
  print.fill(blob('870,1215 960,1205 1030,1240 960,1256 870,1250'), clay, 5);
  print.line(curve('770,900 960,880 1090,815'), 66, clay);
  print.line(curve('1060,830 1130,850'), 44, clay);
  print.fill(gouge([790, 875], [1060, 812], 6, -20), paper);
  return print.svg();
}
