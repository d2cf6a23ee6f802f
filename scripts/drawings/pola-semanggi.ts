import { drawFinger, drawSkin } from './vocabulary/hand.ts';
import { comb, hatch } from './vocabulary/hatching.ts';
import { box, curve, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overClay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawSemanggi } from './vocabulary/plants.ts';
import { createPrint } from './vocabulary/print.ts';

export function polaSemanggi(): string {
  const print = createPrint('pola-semanggi');
  print.fill(box(-60, -60, 2120, 1460), river);
  hatch(print, box(-60, -60, 2120, 1460), clay, {
    angle: 2,
    gap: 40,
    width: 4,
    length: [60, 260],
    rest: 1.4,
  });
  const table = polygon('330,150 1690,130 2080,1400 -90,1400');
  comb(
    print,
    undefined,
    [
      [1690, 130],
      [2060, 1320],
    ],
    [210, -70],
    paper,
    64,
    0.28,
  );
  comb(
    print,
    undefined,
    [
      [-60, 1320],
      [330, 150],
    ],
    [-210, -70],
    paper,
    64,
    0.28,
  );
  print.fill(polygon('290,104 1730,84 2160,1400 -170,1400'), both, 7);
  print.fill(table, paper);
  print.within(table, () => {
    for (const [x, y, size, tilt] of [
      [500, 260, 92, 20],
      [800, 250, 84, 62],
      [1090, 225, 90, 8],
      [1400, 250, 86, 40],
      [1660, 330, 92, 75],
      [420, 520, 112, 50],
      [700, 450, 108, 5],
      [250, 800, 128, 12],
      [1600, 590, 112, 25],
      [150, 1180, 140, 40],
      [760, 1120, 145, 66],
      [1060, 1210, 150, 20],
      [1800, 900, 130, 60],
    ] as const) {
      drawSemanggi(print, [x, y], size, tilt, overClay, overRiver);
      print.line(
        curve([
          [x, y],
          [x + size * 0.3, y + size * 0.9],
          [x + size * 0.1, y + size * 1.35],
        ]),
        5,
        river,
      );
    }
    print.moved('translate(880 640) rotate(14)', () => {
      for (let i = 0; i < 4; i++)
        print.moved(`rotate(${i * 90})`, () => {
          if (i !== 1)
            print.line(
              curve('0,-6 -40,-48 -48,-92 -24,-118 0,-106 24,-118 48,-92 40,-48 0,-6'),
              6,
              river,
            );
          else print.line(curve('0,-6 -40,-48 -48,-92 -24,-118'), 6, river);
        });
    });
    for (let i = 0; i < 5; i++)
      print.fill(gouge([120 + i * 380, 1333], [380 + i * 260, 190], 4, 20), overClay);
  });

  drawFinger(print, { line: '375,880 325,790 300,700', width: 74 });
  drawFinger(print, { line: '440,840 410,720 395,590', width: 84 });
  drawFinger(print, { line: '515,830 510,690 515,550', width: 88 });
  drawFinger(print, { line: '590,850 610,720 635,600', width: 84 });
  drawSkin(
    print,
    '330,1260 360,1120 330,960 345,860 450,800 560,800 640,850 650,960 600,1080 590,1260',
    [
      ['420,1000', '395,880'],
      ['490,990', '480,860'],
      ['560,990', '570,870'],
    ],
  );
  drawFinger(print, { line: '610,1010 700,920 760,850', width: 96 });
  print.fill(polygon('230,1400 300,1215 620,1200 660,1400'), both);
  hatch(print, polygon('230,1400 300,1215 620,1200 660,1400'), paper, {
    angle: 80,
    gap: 40,
    width: 5,
    length: [60, 160],
  });

  drawFinger(print, { line: '1400,860 1270,850 1180,880', width: 92, nail: false });
  drawFinger(print, { line: '1400,790 1250,770 1130,810', width: 96, nail: false });
  drawFinger(print, { line: '1350,650 1220,590 1080,640', width: 88 });
  print.fill(polygon('860,706 960,590 998,622'), clay, 6);
  print.fill(polygon('954,600 1392,150 1408,165 976,612'), river);
  print.fill(polygon('976,612 1408,165 1424,180 998,634'), both);
  print.fill(polygon('858,708 890,672 904,684'), river);
  print.fill(oval(1408, 165, 23, 20, 45), clay, 3);
  drawSkin(
    print,
    '1215,790 1210,690 1260,610 1340,575 1430,610 1520,720 1640,860 1760,1010 1560,1130 1440,990 1330,930 1240,880',
    [
      ['1400,800', '1300,640'],
      ['1450,790', '1385,620'],
      ['1490,800', '1450,660'],
    ],
  );
  drawFinger(print, { line: '1300,640 1210,490 1100,480 1035,545', width: 92 });
  drawFinger(print, { line: '1260,830 1150,770 1060,640', width: 100 });
  print.fill(polygon('1560,1000 1690,900 2080,1160 2080,1400 1720,1400'), both, 8);
  hatch(print, polygon('1560,1000 1690,900 2080,1160 2080,1400 1720,1400'), paper, {
    angle: 38,
    gap: 44,
    width: 6,
    length: [70, 240],
  });
  return print.svg();
}
