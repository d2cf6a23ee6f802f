import { drawFace } from './vocabulary/bust.ts';
import { hatch, rays } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function dalangPerempuan(): string {
  const print = createPrint('dalang-perempuan');
  print.fill(box(-60, -60, 2120, 1460), river);
  hatch(print, box(-60, -60, 2120, 1460), both, {
    angle: 90,
    gap: 60,
    width: 16,
    length: [300, 900],
    rest: 0.4,
  });
  rays(print, [1000, 150], 120, 980, 120, 11, clay, [-12, 192]);
  rays(print, [1000, 150], 110, 520, 80, 9, paper, [-12, 192]);
  print.line(curve('1000,-60 1000,60'), 10, paper);
  print.fill(blob('880,110! 930,60 1070,60 1120,110! 1060,150 940,150'), both, 8);
  print.fill(blob('1000,120 1040,170 1030,220 1000,240 970,220 960,170'), paper, 5);
  print.fill(blob('1000,165 1018,195 1000,222 982,195'), clay);

  print.fill(
    blob('700,1400! 690,1120 720,940 820,860 1000,840 1180,860 1280,940 1310,1120 1300,1400!'),
    paper,
    10,
  );
  print.within(
    blob('700,1400! 690,1120 720,940 820,860 1000,840 1180,860 1280,940 1310,1120 1300,1400!'),
    () => {
      for (const d of ['880,860 980,1010 1000,1400', '1120,860 1020,1010 1000,1400'])
        print.line(curve(d), 10, river);
      for (let i = 0; i < 60; i++)
        print.fill(
          oval(print.random(700, 1300), print.random(900, 1400), 9, 13, 30),
          i % 3 === 0 ? river : clay,
        );
    },
  );
  print.fill(
    blob('880,430 860,330 920,270 1000,256 1080,270 1140,330 1120,430 1120,560 880,560'),
    both,
    8,
  );
  print.fill(oval(1000, 262, 92, 56), both, 7);
  print.fill(gouge([930, 262], [1070, 256], 6, -20), paper);
  print.moved('translate(1000 520) scale(1.22)', () =>
    drawFace(print, { mouth: 'open', brow: 5, width: 0.94, jaw: 0.92 }),
  );
  print.fill(
    blob(
      '872,520! 862,390 930,330 1000,318 1070,330 1138,390 1128,520! 1104,430 1060,384 1000,372 940,384 896,430',
    ),
    both,
  );
  for (const x of [866, 1134]) {
    print.fill(oval(x, 600, 11, 16), paper, 4);
  }

  for (const side of [-1, 1] as const) {
    print.moved(`translate(1000 0) scale(${side} 1)`, () => {
      const sleeve = limb(points('230,960 400,1090 470,900'), [170, 150, 120], 0.3);
      print.fill(sleeve, paper, 10);
      print.within(sleeve, () => {
        for (let i = 0; i < 26; i++)
          print.fill(
            oval(print.random(180, 520), print.random(860, 1160), 9, 13, 30),
            i % 3 === 0 ? river : clay,
          );
      });
      print.line(curve('310,960 410,1040 440,930'), 7, river);
      print.fill(limb(points('466,910 488,820 498,770'), [96, 84, 74]), clay, 7);
      drawWayang(print, 520, 700, side === 1 ? paper : clay, side === 1);
      print.fill(oval(504, 740, 50, 46), clay, 6);
      for (const k of [0, 24, 48])
        print.fill(
          limb(
            [
              [468, 712 + k],
              [540, 706 + k],
            ],
            [26, 22],
          ),
          clay,
          4,
        );
      drawWayang(print, 800, 1130, side === 1 ? clay : paper, side !== 1);
    });
  }
  print.fill(polygon('-60,1200 2060,1200 2060,1300 -60,1300'), clay, 9);
  hatch(print, box(-60, 1200, 2120, 100), overRiver, {
    angle: 0,
    gap: 26,
    width: 8,
    length: [60, 260],
  });
  print.fill(polygon('-60,1300 2060,1300 2060,1400 -60,1400'), both, 6);
  return print.svg();
}

/** A flat puppet of wood on its stick: a crown, a long nose, thin arms. */
function drawWayang(print: Print, x: number, foot: number, tone: Tone, flip: boolean): void {
  const cut = tone === paper ? overRiver : paper;
  print.moved(`translate(${x} ${foot}) scale(${flip ? -1 : 1} 1)`, () => {
    print.line(curve('0,-60 0,140'), 18, paper);
    print.line(curve('0,-60 0,140'), 10, both);
    print.line(curve('34,-296 96,-210 70,-110'), 24, paper);
    print.line(curve('34,-296 96,-210 70,-110'), 16, tone);
    print.line(curve('-34,-296 -86,-230 -110,-330'), 24, paper);
    print.line(curve('-34,-296 -86,-230 -110,-330'), 16, tone);
    print.fill(
      blob(
        '-40,-310! 40,-316! 30,-250 26,-214 62,-150 88,-60 60,-30! 20,-70 10,-20! -20,-26 -30,-80 -66,-30! -92,-60 -56,-150 -24,-214 -32,-260',
      ),
      tone,
      7,
    );
    for (const d of ['-20,-200 -40,-90', '4,-200 0,-90', '24,-200 46,-90'])
      print.line(curve(d), 6, tone === paper ? river : both);
    print.fill(polygon('-30,-226 30,-230 32,-204 -28,-200'), both, 3);
    print.fill(
      blob('-20,-320 20,-324 26,-356 60,-372! 24,-392 30,-430 0,-450 -34,-430 -34,-370'),
      tone,
      6,
    );
    print.fill(
      blob(
        '34,-424! 10,-470 -10,-520 -50,-540! -44,-500 -80,-470 -70,-420 -50,-390 -36,-376! -30,-420',
      ),
      both,
      6,
    );
    for (const [a, b] of [
      [
        [-20, -440],
        [-40, -520],
      ],
      [
        [-40, -430],
        [-64, -460],
      ],
    ] as const)
      print.fill(gouge(a, b, 5, 6), cut === overRiver ? clay : paper);
    print.fill(gouge([4, -398], [26, -396], 7, -3), both);
    print.fill(gouge([20, -360], [36, -364], 4), both);
  });
}
