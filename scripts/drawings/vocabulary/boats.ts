import { blob, curve, gouge } from './outline.ts';
import { clay, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Hull {
  readonly left: number;
  readonly right: number;
  /** Height of the gunwale amidships and of the water. */
  readonly deck: number;
  readonly water: number;
  readonly tone?: Tone;
  readonly rise?: number;
  readonly stripe?: Tone;
}

/** A wooden hull in profile, with planks and a load line. */
export function drawHull(
  print: Print,
  { left, right, deck, water, tone = river, rise = 40, stripe = clay }: Hull,
): string {
  const length = right - left;
  const depth = water - deck;
  const d = blob(
    `${left},${deck - rise}! ${left + length * 0.2},${deck - rise * 0.15} ${left + length * 0.5},${deck} ${right - length * 0.2},${deck - rise * 0.15} ${right},${deck - rise}! ${right - length * 0.05},${water - depth * 0.15} ${right - length * 0.1},${water + 6}! ${left + length * 0.1},${water + 6}! ${left + length * 0.05},${water - depth * 0.15}`,
  );
  print.fill(d, tone, 5);
  const cut = tone.river === 1 ? paper : river;
  print.within(d, () => {
    const sheer = (drop: number): string =>
      curve(
        `${left},${deck - rise + drop} ${left + length * 0.2},${deck - rise * 0.15 + drop} ${left + length * 0.5},${deck + drop} ${right - length * 0.2},${deck - rise * 0.15 + drop} ${right},${deck - rise + drop}`,
      );
    print.line(sheer(depth * 0.2), depth * 0.05, cut);
    print.line(sheer(depth * 0.68), depth * 0.13, stripe);
    for (let i = 0; i < length / 26; i++) {
      const x = left + print.random(0.04, 0.9) * length;
      const y =
        deck +
        depth * print.random(0.3, 0.58) -
        rise * 0.7 * Math.abs((2 * (x - left)) / length - 1) ** 2;
      print.fill(
        gouge([x, y], [x + print.random(40, 150), y + print.random(-4, 4)], depth * 0.025),
        cut,
      );
    }
  });
  return d;
}

/** A slim canoe in profile with upturned ends. */
export function drawCanoe(
  print: Print,
  left: number,
  right: number,
  water: number,
  depth: number,
  tone: Tone = river,
): void {
  const length = right - left;
  const d = blob(
    `${left},${water - depth * 1.5}! ${left + length * 0.16},${water - depth * 0.85} ${left + length * 0.5},${water - depth * 0.7} ${right - length * 0.16},${water - depth * 0.85} ${right},${water - depth * 1.5}! ${right - length * 0.09},${water - depth * 0.3} ${right - length * 0.2},${water}! ${left + length * 0.2},${water}! ${left + length * 0.09},${water - depth * 0.3}`,
  );
  print.fill(d, tone, 4);
  print.within(d, () =>
    print.line(
      curve(
        `${left},${water - depth * 1.3} ${left + length * 0.16},${water - depth * 0.64} ${left + length * 0.5},${water - depth * 0.48} ${right - length * 0.16},${water - depth * 0.64} ${right},${water - depth * 1.3}`,
      ),
      depth * 0.07,
      tone.river === 1 ? paper : river,
    ),
  );
}
