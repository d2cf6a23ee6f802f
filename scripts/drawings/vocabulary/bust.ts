import type { Point } from './geometry.ts';
import { comb } from './hatching.ts';
import { blob, curve, gouge, oval } from './outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

/**
 * What makes a sitter: every measure is a fiction. Coordinates are those of a face 200 wide around
 * its own centre.
 */
export interface Sitter {
  readonly width?: number;
  readonly jaw?: number;
  readonly age?: number;
  readonly brow?: number;
  readonly nose?: number;
  readonly mouth?: 'closed' | 'smile' | 'open';
  readonly glasses?: 'round' | 'square' | 'half' | undefined;
  readonly moustache?: boolean;
  readonly beard?: boolean;
}

function drawNeck(print: Print, width: number): void {
  const point = (x: number, y: number): Point => [x * width, y];
  print.fill(
    blob([
      point(-50, 60),
      point(-54, 170),
      point(-80, 250),
      point(100, 250),
      point(66, 170),
      point(62, 50),
    ]),
    clay,
  );
  print.fill(
    blob([
      point(-44, 104),
      point(10, 150),
      point(64, 90),
      point(66, 170),
      point(96, 250),
      point(24, 250),
      point(28, 180),
    ]),
    both,
  );
}

/** A face in three-quarter light: skin in clay, the shadowed side cut with both inks. */
export function drawFace(
  print: Print,
  {
    width = 1,
    jaw = 1,
    age = 0,
    brow = 6,
    nose = 1,
    mouth = 'closed',
    glasses,
    moustache,
    beard,
  }: Sitter,
): void {
  const w = (x: number): number => x * width;
  const point = (x: number, y: number): Point => [w(x), y];
  const face = blob([
    point(-92, -60),
    point(-94, 10),
    point(-82 * jaw, 78),
    point(-46 * jaw, 128),
    point(4, 146),
    point(52 * jaw, 126),
    point(86 * jaw, 74),
    point(98, 8),
    point(96, -60),
    point(70, -130),
    point(0, -152),
    point(-66, -130),
  ]);
  print.fill(
    blob([point(-90, -16), point(-112, -22), point(-114, 16), point(-96, 40), point(-86, 30)]),
    clay,
  );
  print.fill(
    blob([point(94, -16), point(112, -24), point(116, 12), point(104, 42), point(88, 34)]),
    both,
  );
  print.fill(face, clay, 4);
  print.within(face, () => {
    print.fill(
      blob([
        point(110, -160),
        point(64, -100),
        point(66, -40),
        point(74, 0),
        point(62, 46),
        point(66, 84),
        point(30, 128),
        point(4, 150),
        point(60, 160),
        point(130, 90),
      ]),
      both,
    );
    comb(
      print,
      undefined,
      [point(66, -100), point(68, -30), point(74, 2), point(63, 46), point(66, 84), point(36, 122)],
      point(-24, 3),
      overRiver,
      10,
      0.6,
    );
    print.fill(gouge(point(-78, -6), point(-52, 96), 7, 9), paper);
    print.fill(gouge(point(-56, -112), point(10, -126), 8, -9), paper);
  });
  const n = nose;
  print.fill(
    blob([
      point(8, -34),
      point(16 * n, 4),
      point(30 * n, 34),
      point(22 * n, 48),
      point(2, 50),
      point(-12 * n, 44),
      point(4, 40),
      point(12, 36),
      point(6, 6),
    ]),
    overRiver,
  );
  print.fill(gouge(point(2, -22), point(-2, 30), 5, 1), paper);
  for (const x of [-42, 46]) {
    const side = x < 0 ? -1 : 1;
    print.fill(
      blob([
        point(x - 25, -20),
        point(x - 6, -32),
        point(x + 14, -30),
        point(x + 25, -18),
        point(x + 4, -12),
      ]),
      paper,
    );
    print.fill(oval(w(x + 1), -22, 9.5, 10), river);
    print.fill(oval(w(x - 2), -26, 2.6), paper);
    print.fill(gouge(point(x - 28, -19), point(x + 28, -18), 7, -17), river);
    print.fill(gouge(point(x - 32, -52 + side), point(x + 32, -52), brow, -9), river);
    if (age > 0) {
      print.fill(gouge(point(x - 22, -4), point(x + 20, -3), 3, 5), overRiver);
      if (age > 1)
        for (const dy of [-6, 6])
          print.fill(
            gouge(point(x + side * 32, -18 + dy * 0.4), point(x + side * 46, -20 + dy * 2), 3),
            overRiver,
          );
    }
  }
  if (age > 0)
    for (const side of [-1, 1])
      print.fill(
        gouge(point(side * 28 + 2, 40), point(side * 44 + 2, 82), 3.4, -side * 6),
        overRiver,
      );
  if (age > 1)
    for (const y of [-86, -100])
      print.fill(gouge(point(-40, y), point(44, y - 2), 3, -5), overRiver);
  if (mouth === 'open') {
    print.fill(
      blob([
        point(-34, 74),
        point(-10, 70),
        point(3, 73),
        point(18, 70),
        point(40, 74),
        point(22, 96),
        point(3, 101),
        point(-18, 95),
      ]),
      river,
    );
    print.fill(
      blob([point(-26, 76), point(3, 78), point(32, 76), point(20, 86), point(-14, 86)]),
      paper,
    );
  } else {
    const lift = mouth === 'smile' ? 15 : 5;
    print.fill(gouge(point(-34, 82 - lift), point(40, 82 - lift), 6, lift * 1.4), river);
    print.fill(gouge(point(-16, 80), point(20, 80), 5, -7), overRiver);
    print.fill(gouge(point(-16, 99), point(22, 99), 6, 5), overRiver);
  }
  if (moustache === true)
    print.fill(
      blob([
        point(3, 56),
        point(34, 60),
        point(46, 76),
        point(22, 72),
        point(3, 70),
        point(-16, 72),
        point(-40, 76),
        point(-28, 60),
      ]),
      river,
    );
  if (beard === true)
    print.fill(
      blob([
        point(-24, 112),
        point(3, 106),
        point(32, 112),
        point(28, 144),
        point(3, 156),
        point(-18, 144),
      ]),
      river,
    );
  if (glasses !== undefined) drawGlasses(print, glasses, width);
}

function drawGlasses(print: Print, glasses: NonNullable<Sitter['glasses']>, width: number): void {
  const w = (x: number): number => x * width;
  const point = (x: number, y: number): Point => [w(x), y];
  for (const x of [-43, 47]) {
    const d =
      glasses === 'round'
        ? oval(w(x), -20, 37, 35)
        : blob(
            glasses === 'half'
              ? [point(x - 36, -14), point(x + 36, -14), point(x + 28, 14), point(x - 28, 14)]
              : [
                  point(x - 38, -44),
                  point(x, -46),
                  point(x + 38, -44),
                  point(x + 36, 4),
                  point(x, 8),
                  point(x - 36, 4),
                ],
          );
    print.line(d, 7, river);
    print.fill(gouge(point(x - 24, -4), point(x - 2, -36), 3.5), paper);
  }
  print.line(curve([point(-8, -24), point(2, -30), point(11, -24)]), 6, river);
  print.line(curve([point(-80, -26), point(-104, -18)]), 6, river);
  print.line(curve([point(84, -26), point(104, -18)]), 6, river);
}

/** Shoulders in a garment, filling the sheet's foot. */
function drawShoulders(print: Print, tone: Tone, slope = 0, breadth = 1): string {
  const x = (value: number): number => 450 + value * breadth;
  const d = blob(
    `${x(-90)},640! ${x(-200)},${690 + slope} ${x(-320)},${760 + slope} ${x(-390)},960! ${x(390)},960! ${x(330)},${760 + slope} ${x(210)},${690 + slope} ${x(100)},640! ${x(0)},700`,
  );
  print.fill(d, tone, 6);
  const cut: Tone = tone.river === 1 ? paper : overRiver;
  comb(
    print,
    d,
    [
      [x(395), 720],
      [x(395), 960],
    ],
    [-170, 10],
    cut,
    17,
    0.4,
  );
  for (const [from, to, bow] of [
    [[x(-230), 800], [x(-210), 950], 10],
    [[x(-150), 700], [x(-60), 860], -20],
    [[x(210), 790], [x(190), 950], -12],
  ] as const)
    print.fill(gouge(from, to, 5, bow), cut);
  return d;
}

export interface Bust {
  readonly sitter: Sitter;
  readonly garment: Tone;
  /** Hair or cloth behind and before the face, in the face's own coordinates. */
  readonly back?: string;
  readonly front?: string;
  readonly hair?: Tone;
  readonly kerudung?: Tone;
  readonly tilt?: number;
  readonly flip?: boolean;
  readonly scale?: number;
  readonly breadth?: number;
  readonly slope?: number;
  readonly onGarment?: (d: string) => void;
  readonly onHead?: () => void;
}

const HOOD =
  '0,-188 72,-172 124,-104 130,0 116,96 134,176 196,240 150,330 0,356 -150,330 -196,240 -134,176 -116,96 -130,0 -124,-104 -72,-172';
const OPENING =
  '2,-112 56,-98 90,-46 94,14 80,80 48,126 2,146 -46,126 -78,80 -90,14 -86,-46 -52,-98';

/** A head and shoulders on a sheet 900 wide. */
export function drawBust(
  print: Print,
  {
    sitter,
    garment,
    back,
    front,
    hair = river,
    kerudung,
    tilt = 0,
    flip = false,
    scale = 1.5,
    breadth = 1,
    slope = 0,
    onGarment,
    onHead,
  }: Bust,
): void {
  const head = (draw: () => void): void =>
    print.moved(
      `translate(450 395) rotate(${tilt}) scale(${flip ? -scale : scale} ${scale})`,
      draw,
    );
  head(() => {
    if (back !== undefined) print.fill(blob(back), hair, 6);
    if (kerudung === undefined) drawNeck(print, sitter.width ?? 1);
  });
  const shoulders = drawShoulders(print, garment, slope, breadth);
  onGarment?.(shoulders);
  head(() => {
    if (kerudung === undefined) {
      drawFace(print, sitter);
      if (front !== undefined) print.fill(blob(front), hair, hair.river === 1 ? 0 : 4);
    } else {
      const fold: Tone = kerudung.river === 1 ? paper : overRiver;
      print.fill(blob(HOOD), kerudung, 7);
      if (kerudung.river !== 1) print.line(blob(HOOD), 4, river);
      comb(
        print,
        blob(HOOD),
        [
          [126, -60],
          [128, 20],
          [116, 96],
          [134, 176],
          [190, 240],
        ],
        [-56, 10],
        fold,
        13,
        0.45,
      );
      for (const d of [
        '-84,-150 -116,-40 -104,70 -140,200',
        '-64,128 -10,200 90,250',
        '66,130 10,214 -110,290',
        '40,150 30,250 60,340',
      ])
        print.line(curve(d), 4.5, fold);
      print.fill(blob(OPENING), paper, 5);
      print.within(blob(OPENING), () => drawFace(print, { ...sitter, glasses: undefined }));
      print.fill(
        blob('-86,-44! -50,-98 2,-112 56,-98 90,-44! 48,-86 2,-96 -48,-86'),
        fold === paper ? clay : river,
      );
      if (sitter.glasses !== undefined) drawGlasses(print, sitter.glasses, sitter.width ?? 1);
    }
    onHead?.();
  });
}
