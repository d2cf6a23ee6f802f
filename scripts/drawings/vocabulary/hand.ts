import { add, angleOf, mix, polar, scale, subtract, unit, type Point } from './geometry.ts';
import { blob, gouge, limb, oval, points } from './outline.ts';
import { clay, overRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Finger {
  /** From the knuckle to just before the tip. */
  readonly line: string;
  readonly width: number;
  readonly nail?: boolean;
  readonly skin?: Tone;
}

/** One finger: shadow below, skin, creases at the joints and a nail. */
export function drawFinger(print: Print, { line, width, nail = true, skin = clay }: Finger): void {
  const joints = points(line);
  const widths = joints.map((_, i) => width * (1.08 - (0.3 * i) / (joints.length - 1)));
  const d = limb(joints, widths, 0.55);
  const free = limb(
    [mix(joints[0] as Point, joints[1] as Point, 0.6), ...joints.slice(1)],
    [widths[0] ?? width, ...widths.slice(1)],
    0.55,
  );
  print.moved(`translate(${width * 0.06} ${width * 0.12})`, () => print.fill(free, river));
  print.fill(free, skin, width * 0.05);
  print.fill(d, skin);
  const tip = joints.at(-1) as Point;
  const before = joints.at(-2) as Point;
  const along = unit(subtract(tip, before));
  joints.slice(1, -1).forEach((joint, i) => {
    const [dx, dy] = unit(subtract(joints[i + 2] as Point, joints[i] as Point));
    for (const shift of [-0.12, 0.14]) {
      const at = add(joint, scale([dx, dy], width * shift));
      print.fill(
        gouge(
          add(at, scale([-dy, dx], width * 0.26)),
          add(at, scale([-dy, dx], -width * 0.2)),
          width * 0.035,
          width * 0.05,
        ),
        overRiver,
      );
    }
  });
  if (nail) {
    const at = add(tip, scale(along, width * 0.12));
    print.fill(oval(at[0], at[1], width * 0.3, width * 0.22, angleOf(before, tip)), paper);
    print.fill(
      gouge(
        add(at, polar(angleOf(before, tip) + 90, width * 0.26)),
        add(at, polar(angleOf(before, tip) - 90, width * 0.26)),
        width * 0.035,
        width * 0.26,
      ),
      overRiver,
    );
  }
  const from = mix(joints[0] as Point, joints[1] as Point, 0.75);
  print.fill(
    gouge(
      add(from, polar(angleOf(joints[0] as Point, joints[1] as Point) - 90, width * 0.2)),
      add(mix(before, tip, 0.4), polar(angleOf(before, tip) - 90, width * 0.18)),
      width * 0.05,
    ),
    paper,
  );
}

/**
 * The back of a hand or a forearm: skin with a shadow below and tendon cuts towards the knuckles.
 */
export function drawSkin(
  print: Print,
  shape: string,
  tendons: readonly (readonly [string, string])[] = [],
  skin: Tone = clay,
): string {
  const d = blob(shape);
  print.moved('translate(6 12)', () => print.fill(d, river));
  print.fill(d, skin, 5);
  for (const [from, to] of tendons)
    print.fill(gouge(points(from)[0] as Point, points(to)[0] as Point, 5, 6), overRiver);
  return d;
}
