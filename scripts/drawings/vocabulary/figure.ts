import { add, bend, mix, polar, scale, subtract, turn, unit, type Point } from './geometry.ts';
import { hatch } from './hatching.ts';
import { drawHead, foldsOn, type Look, type View } from './head.ts';
import { blob, curve, gouge, limb } from './outline.ts';
import { clay, overRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Figure extends Look {
  readonly hip: Point;
  /** Height of the head; a standing adult is about seven of them. */
  readonly head: number;
  readonly view?: View;
  /** Degrees by which the trunk leans to the right. */
  readonly lean?: number;
  /** Left and right on the sheet; in profile the far one first. */
  readonly hands?: readonly [Point, Point];
  readonly elbows?: readonly [number, number];
  readonly feet?: readonly [Point, Point];
  readonly knees?: readonly [number, number];
  readonly top?: Tone;
  readonly bottom?: Tone;
  readonly lower?: 'trousers' | 'shorts' | 'sarong' | 'none';
  readonly sleeves?: 'short' | 'long' | 'none';
  readonly vest?: Tone;
  readonly build?: number;
  readonly shoes?: Tone;
  readonly bare?: boolean;
  readonly lookView?: View;
  readonly headShift?: Point;
  /** Draws a pattern into the trunk, the lower garment. */
  readonly topPattern?: (d: string) => void;
  readonly bottomPattern?: (d: string) => void;
  /** Arms go behind the trunk. */
  readonly armsBehind?: boolean;
}

/** The hip of someone standing with the feet at the given place. */
export const standing = ([x, y]: Point, head: number): Point => [x, y - head * 3.55];

export function drawFigure(print: Print, figure: Figure): void {
  const {
    hip,
    head: u,
    view = 'front',
    lean = 0,
    top = paper,
    bottom = river,
    lower = 'trousers',
    sleeves = 'short',
    skin = clay,
    vest,
    build = 1,
  } = figure;
  const side = view === 'left' || view === 'right';
  const mirror = view === 'left' ? -1 : 1;
  const halo = u * 0.045;
  const local = (x: number, y: number): Point => add(hip, turn([x * u * mirror, -y * u], lean));
  const spread = (side ? 0.06 : 0.62) * build;
  const shoulders: readonly [Point, Point] = [
    local(-spread * mirror, side ? 1.95 : 2),
    local(spread * mirror, side ? 1.95 : 2),
  ];
  const feet: readonly [Point, Point] = figure.feet ?? [
    [hip[0] - u * (side ? 0.1 : 0.36), hip[1] + u * 3.5],
    [hip[0] + u * (side ? 0.25 : 0.36), hip[1] + u * 3.5],
  ];
  const hands: readonly [Point, Point] = figure.hands ?? [
    add(shoulders[0], [-u * 0.2, u * 2.3]),
    add(shoulders[1], [u * 0.2, u * 2.3]),
  ];
  const elbows = figure.elbows ?? (side ? [mirror, mirror] : [1, -1]);
  const knees = figure.knees ?? (side ? [-mirror, -mirror] : [0.4, -0.4]);

  /** Cloth of the skin's own ink is told apart by its weave. */
  const weave = (d: string): void =>
    hatch(print, d, overRiver, {
      angle: 4,
      gap: u * 0.17,
      width: u * 0.05,
      length: [u * 0.2, u * 0.7],
      rest: 0.4,
    });
  const arm = (i: 0 | 1): void => {
    const elbow = bend(shoulders[i], hands[i], 1.22 * u, 1.16 * u, elbows[i]);
    const line = [
      shoulders[i],
      mix(shoulders[i], elbow, 0.5),
      elbow,
      mix(elbow, hands[i], 0.5),
      hands[i],
    ];
    const along = unit(subtract(hands[i], elbow));
    print.fill(
      limb(
        line,
        [0.4, 0.4, 0.33, 0.31, 0.22].map((w) => w * u * build),
      ),
      skin,
      halo,
    );
    const palm = add(hands[i], scale(along, 0.16 * u));
    print.fill(
      limb([hands[i], palm, add(palm, scale(along, 0.18 * u))], [0.23 * u, 0.29 * u, 0.2 * u]),
      skin,
    );
    print.fill(
      limb(
        [
          add(hands[i], scale(along, 0.08 * u)),
          add(palm, turn(scale(along, 0.2 * u), (elbows[i] > 0 ? -1 : 1) * 50)),
        ],
        [0.13 * u, 0.1 * u],
      ),
      skin,
    );
    if (sleeves === 'none' || figure.bare === true) return;
    const cuff = sleeves === 'long' ? mix(elbow, hands[i], 0.86) : mix(shoulders[i], elbow, 0.78);
    const cloth =
      sleeves === 'long'
        ? limb(
            [shoulders[i], mix(shoulders[i], elbow, 0.5), elbow, mix(elbow, hands[i], 0.5), cuff],
            [0.54, 0.52, 0.47, 0.42, 0.36].map((w) => w * u * build),
            0.12,
          )
        : limb(
            [shoulders[i], mix(shoulders[i], elbow, 0.4), cuff],
            [0.52, 0.53, 0.56].map((w) => w * u * build),
            0.14,
          );
    print.fill(cloth, top, halo);
    if (top === skin) weave(cloth);
    if (top.river !== 1)
      print.line(
        curve(
          sleeves === 'long'
            ? [mix(shoulders[i], elbow, 0.3), elbow, cuff]
            : [mix(shoulders[i], elbow, 0.2), cuff],
        ),
        u * 0.035,
        overRiver,
      );
    else if (sleeves === 'long')
      print.fill(
        gouge(mix(shoulders[i], elbow, 0.6), add(elbow, scale(along, 0.5 * u)), u * 0.05),
        paper,
      );
  };

  const leg = (i: 0 | 1): void => {
    const root = local((i === 0 ? -1 : 1) * mirror * (side ? 0.04 : 0.3), 0.05);
    const ankle: Point = add(feet[i], [0, -u * 0.16]);
    const knee = bend(root, ankle, 1.72 * u, 1.62 * u, knees[i]);
    const line = [root, mix(root, knee, 0.5), knee, mix(knee, ankle, 0.35), ankle];
    print.fill(
      limb(
        line,
        [0.7, 0.66, 0.46, 0.46, 0.26].map((w) => w * u * build),
      ),
      skin,
      halo,
    );
    const toe = side ? mirror * 0.5 : i === 0 ? -0.24 : 0.24;
    print.fill(
      limb(
        [
          add(feet[i], [-toe * u * 0.3, -u * 0.1]),
          add(feet[i], [toe * u * 0.4, -u * 0.06]),
          add(feet[i], [toe * u * 0.95, -u * 0.03]),
        ],
        [0.26 * u, 0.24 * u, 0.12 * u],
      ),
      figure.shoes ?? (figure.bare === true || lower !== 'trousers' ? skin : river),
      figure.shoes === undefined ? 0 : halo,
    );
    if (lower === 'trousers')
      print.fill(
        limb(
          line,
          [0.78, 0.76, 0.6, 0.54, 0.46].map((w) => w * u * build),
          0.1,
        ),
        bottom,
        halo,
      );
    if (lower === 'shorts')
      print.fill(
        limb(
          [root, mix(root, knee, 0.5), mix(root, knee, 1.02)],
          [0.8, 0.84, 0.86].map((w) => w * u * build),
          0.1,
        ),
        bottom,
        halo,
      );
    if (lower === 'trousers' || lower === 'shorts')
      print.fill(
        gouge(mix(root, knee, 0.45), mix(root, knee, 0.98), u * 0.05, u * 0.05 * knees[i]),
        foldsOn(bottom),
      );
  };

  const skirt = (): void => {
    const low = mix(feet[0], feet[1], 0.5)[1] - u * 0.42;
    const [a, b] = [Math.min(feet[0][0], feet[1][0]), Math.max(feet[0][0], feet[1][0])];
    const w = (side ? 0.42 : 0.58) * build * mirror;
    const d = blob([
      local(-w, 0.5),
      local(w, 0.5),
      local(w * 1.2, -0.3),
      [b + u * 0.4, low - u * 0.9],
      [b + u * 0.34, low],
      [(a + b) / 2, low + u * 0.1],
      [a - u * 0.34, low],
      [a - u * 0.4, low - u * 0.9],
      local(-w * 1.2, -0.3),
    ]);
    print.fill(d, bottom, halo);
    figure.bottomPattern?.(d);
    const fold = foldsOn(bottom);
    print.fill(gouge(local(0.1, 0.1), [(a + b) / 2 + u * 0.15, low], u * 0.06, u * 0.1), fold);
    print.fill(gouge(local(-0.2, -0.1), [a + u * 0.05, low - u * 0.2], u * 0.04), fold);
  };

  const trunk = (): void => {
    const b = build;
    const shape = side
      ? [
          local(0.1, 2.38),
          local(0.44 * b, 1.75),
          local(0.46 * b, 1.1),
          local(0.43 * b, 0.5),
          local(0.48 * b, -0.3),
          local(-0.46 * b, -0.3),
          local(-0.4 * b, 0.6),
          local(-0.5 * b, 1.5),
          local(-0.36 * b, 2.15),
        ]
      : [
          local(-0.2, 2.34),
          local(0.2, 2.34),
          local(0.64 * b, 2.2),
          local(0.84 * b, 1.9),
          local(0.66 * b, 1.35),
          local(0.56 * b, 0.7),
          local(0.64 * b, -0.3),
          local(-0.64 * b, -0.3),
          local(-0.56 * b, 0.7),
          local(-0.66 * b, 1.35),
          local(-0.84 * b, 1.9),
          local(-0.64 * b, 2.2),
        ];
    const d = blob(shape);
    print.fill(limb([local(0, 2), local(0.05, 2.75)], [0.42 * u, 0.36 * u]), skin);
    print.fill(d, figure.bare === true ? skin : top, halo);
    if (figure.topPattern !== undefined) figure.topPattern(d);
    else if (top === skin && figure.bare !== true) weave(d);
    const fold = foldsOn(figure.bare === true ? skin : top);
    print.fill(gouge(local(0.3 * b, 1.4), local(0.24 * b, 0.1), u * 0.05, u * 0.05), fold);
    print.fill(gouge(local(-0.36 * b, 1.1), local(-0.2 * b, 0.2), u * 0.05, -u * 0.06), fold);
    if (view === 'front' && figure.bare !== true && figure.gear !== 'kerudung')
      print.fill(blob([local(-0.2, 2.38), local(0.2, 2.38), local(0, 2.02)]), skin);
    if (vest !== undefined) {
      const v = side
        ? blob([
            local(0.02, 2.3),
            local(0.56 * b, 1.7),
            local(0.58 * b, 0.5),
            local(0.5 * b, 0.3),
            local(-0.52 * b, 0.3),
            local(-0.6 * b, 1.5),
            local(-0.34 * b, 2.2),
          ])
        : blob([
            local(-0.5 * b, 2.28),
            local(-0.16 * b, 2.1),
            local(0, 1.7),
            local(0.16 * b, 2.1),
            local(0.5 * b, 2.28),
            local(0.7 * b, 1.6),
            local(0.66 * b, 0.35),
            local(0, 0.28),
            local(-0.66 * b, 0.35),
            local(-0.7 * b, 1.6),
          ]);
      print.fill(v, vest, halo);
      const band = foldsOn(vest);
      for (const y of [0.72, 1.22])
        print.line(
          curve([
            local(-0.66 * b * (side ? 0.85 : 1), y),
            local(0, y - 0.05),
            local(0.66 * b * (side ? 0.85 : 1), y),
          ]),
          u * 0.1,
          vest.river === 1 ? paper : river,
        );
      if (view === 'front') print.line(curve([local(0, 1.7), local(0, 0.3)]), u * 0.05, band);
    }
  };

  const head = (): void => {
    const tilt = (figure.tilt ?? 0) + lean * 0.5;
    const neck = local(0.06, 2.42);
    const centre = add(add(neck, scale(polar(tilt - 90), u * 0.55)), figure.headShift ?? [0, 0]);
    drawHead(print, centre, u, figure.lookView ?? view, { ...figure, tilt });
  };

  if (side || view === 'back' || figure.armsBehind === true) arm(0);
  if ((view === 'back' || figure.armsBehind === true) && !side) arm(1);
  if (lower !== 'none') {
    leg(0);
    leg(1);
  }
  if (lower === 'sarong') skirt();
  trunk();
  head();
  if (!side && view === 'front' && figure.armsBehind !== true) {
    arm(0);
    arm(1);
  }
  if (side) arm(1);
}
