import { drawFinger, drawSkin } from './vocabulary/hand.ts';
import { hatch } from './vocabulary/hatching.ts';
import { polar } from './vocabulary/geometry.ts';
import { blob, box, gouge, oval, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river } from './vocabulary/palette.ts';
import { drawSemanggi } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function gentongNila(): string {
  const print = createPrint('gentong-nila');
  print.fill(box(-60, -60, 2120, 1460), paper);
  for (let row = -1; row < 9; row++)
    for (let i = -1; i < 12; i++) {
      const [x, y] = [i * 190 + (row % 2) * 95, row * 170];
      hatch(print, box(x + 8, y + 8, 174, 154), clay, {
        angle: (i + row) % 2 === 0 ? 0 : 90,
        gap: 30,
        width: 5,
        length: [40, 120],
        rest: 0.7,
      });
    }
  for (const [x, y, r, lid] of [
    [210, 220, 210, false],
    [690, 90, 190, true],
    [1420, 90, 215, false],
    [1860, 420, 205, true],
    [170, 800, 220, true],
    [1840, 980, 225, false],
  ] as const)
    drawJar(print, x, y, r, lid);
  drawJar(print, 1010, 620, 400, false);

  const cloth = blob(
    '1010,560! 1120,520 1190,600 1240,700! 1290,800 1380,900 1420,1000! 1330,1060 1230,1040 1120,1080! 1010,1040 930,1070 800,1020! 800,900 850,800 840,690! 880,600 950,540',
  );
  print.fill(cloth, river, 11);
  print.within(cloth, () => {
    for (let i = 0; i < 17; i++)
      drawSemanggi(
        print,
        [850 + (i % 4) * 150 + (Math.floor(i / 4) % 2) * 70, 610 + Math.floor(i / 4) * 112],
        46,
        i * 39,
        paper,
      );
    for (const [a, b, bow] of [
      [[1000, 570], [880, 1040], 30],
      [[1040, 560], [1010, 1040], -14],
      [[1080, 560], [1200, 1030], -30],
      [[1120, 550], [1360, 1000], -40],
    ] as const)
      print.fill(gouge(a, b, 9, bow), paper);
    hatch(print, cloth, both, { angle: 78, gap: 44, width: 14, length: [80, 260], rest: 0.6 });
  });
  for (let i = 0; i < 9; i++) {
    const x = print.random(880, 1300);
    print.fill(
      blob([
        [x, 430 + i * 8],
        [x + 8, 462 + i * 8],
        [x - 8, 462 + i * 8],
      ]),
      paper,
    );
  }

  drawSkin(
    print,
    '560,1420 600,1240 660,1100 720,1010 800,960 880,980 910,1060 880,1140 800,1220 760,1420',
    [
      ['760,1120', '800,1010'],
      ['800,1130', '850,1030'],
    ],
  );
  drawFinger(print, { line: '780,980 820,890 880,850', width: 78 });
  drawFinger(print, { line: '830,990 880,910 940,890', width: 80 });
  drawFinger(print, { line: '870,1020 930,960 985,945', width: 76 });
  drawFinger(print, { line: '880,1090 950,1060 1000,1010', width: 84 });
  drawSkin(
    print,
    '1480,1420 1440,1260 1390,1140 1330,1060 1250,1020 1170,1050 1150,1120 1190,1190 1270,1250 1300,1420',
    [
      ['1310,1160', '1240,1060'],
      ['1270,1170', '1210,1080'],
    ],
  );
  drawFinger(print, { line: '1290,1030 1240,950 1180,910', width: 78 });
  drawFinger(print, { line: '1240,1040 1180,970 1120,945', width: 80 });
  drawFinger(print, { line: '1190,1070 1130,1020 1075,1000', width: 76 });
  drawFinger(print, { line: '1180,1130 1110,1110 1060,1060', width: 84 });
  for (const d of [
    '520,1420 570,1300 800,1290 800,1420',
    '1270,1420 1270,1300 1480,1290 1530,1420',
  ]) {
    print.fill(polygon(d), both, 9);
    hatch(print, polygon(d), paper, { angle: 84, gap: 40, width: 6, length: [50, 140] });
  }
  return print.svg();
}

/** An earthen jar from above: its shoulder, its mouth, and dye or a lid of plaited palm. */
function drawJar(print: Print, x: number, y: number, r: number, lid: boolean): void {
  print.fill(oval(x + r * 0.1, y + r * 0.12, r * 1.04), both);
  print.fill(oval(x, y, r), clay, 12);
  const cuts: string[] = [];
  for (let i = 0; i < 46; i++) {
    const a = print.random(-30, 150);
    const q = r * print.random(0.8, 0.97);
    const p = polar(a, q);
    const s = polar(a + print.random(6, 16), q);
    cuts.push(gouge([x + p[0], y + p[1]], [x + s[0], y + s[1]], 5, -3));
  }
  print.fill(cuts.join(''), overRiver);
  print.fill(oval(x, y, r * 0.76), paper);
  print.fill(oval(x, y, r * 0.7), lid ? clay : river);
  if (lid) {
    hatch(print, oval(x, y, r * 0.7), overRiver, {
      angle: 45,
      gap: r * 0.1,
      width: 7,
      length: [r * 2, r * 2],
      rest: 0,
    });
    hatch(print, oval(x, y, r * 0.7), paper, {
      angle: -45,
      gap: r * 0.1,
      width: 5,
      length: [r * 2, r * 2],
      rest: 0,
    });
    print.fill(oval(x, y, r * 0.12), both, 6);
    return;
  }
  for (const q of [0.56, 0.42, 0.28])
    for (const a of [190, 300, 60]) {
      const p = polar(a, r * q);
      const s = polar(a + 64, r * q);
      print.fill(
        gouge([x + p[0], y + p[1]], [x + s[0], y + s[1]], r * 0.016, -r * q * 0.28),
        paper,
      );
    }
}
