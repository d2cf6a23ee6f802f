import { add, mix, polar, type Point } from './geometry.ts';
import { blob, curve, gouge, oval } from './outline.ts';
import { paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

/** A long leaf with a rib and torn edges, as of a banana plant. */
export function drawBananaLeaf(
  print: Print,
  root: Point,
  tip: Point,
  width: number,
  bow: number,
  tone: Tone = river,
): void {
  const angle = (Math.atan2(tip[1] - root[1], tip[0] - root[0]) * 180) / Math.PI;
  const middle = add(mix(root, tip, 0.5), polar(angle + 90, bow));
  const at = (t: number): Point => mix(mix(root, middle, t), mix(middle, tip, t), t);
  const edge = (t: number, off: number): Point =>
    add(at(t), polar(angle + 90, off * width * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.08))));
  const steps = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92];
  print.fill(
    blob([
      root,
      ...steps.map((t) => edge(t, 0.5)),
      tip,
      ...[...steps].reverse().map((t) => edge(t, -0.5)),
    ]),
    tone,
    5,
  );
  const cut = tone.river === 1 ? paper : river;
  print.line(curve([at(0.04), at(0.3), at(0.6), at(0.95)]), width * 0.045, cut);
  for (let t = 0.12; t < 0.9; t += 0.075)
    for (const side of [-1, 1])
      if (print.random() < 0.72)
        print.fill(
          gouge(
            edge(t, side * 0.08),
            edge(Math.min(0.98, t + 0.1), side * print.random(0.3, 0.5)),
            width * 0.022,
          ),
          cut,
        );
}

/** A clump of blades that grow from one place. */
export function drawReeds(
  print: Print,
  [x, y]: Point,
  width: number,
  height: number,
  count: number,
  tone: Tone = river,
): void {
  const blades: string[] = [];
  for (let i = 0; i < count; i++) {
    const from: Point = [x + print.random(-0.5, 0.5) * width, y];
    const to: Point = [
      from[0] + print.random(-0.5, 0.5) * height,
      y - height * print.random(0.45, 1),
    ];
    blades.push(gouge(from, to, width * 0.02 + height * 0.022, print.random(-0.12, 0.12) * height));
  }
  print.fill(blades.join(''), tone);
}

/** A crown of leaves seen from afar. */
export function drawCrown(
  print: Print,
  [x, y]: Point,
  width: number,
  height: number,
  tone: Tone = river,
  cut: Tone = paper,
): void {
  const lobes = 11;
  const edge: Point[] = Array.from({ length: lobes }, (_, i) => {
    const angle = (i / lobes) * 360;
    const [dx, dy] = polar(angle, print.random(0.78, 1.12));
    return [x + (dx * width) / 2, y + (dy * height) / 2];
  });
  const d = blob(edge);
  print.fill(d, tone);
  const marks: string[] = [];
  for (let i = 0; i < (width * height) / 900; i++) {
    const at: Point = [
      x + print.random(-0.46, 0.3) * width,
      y + print.random(-0.46, 0.24) * height,
    ];
    marks.push(
      gouge(
        at,
        add(at, polar(print.random(-50, 30), print.random(0.06, 0.14) * width)),
        Math.max(2, width * 0.012),
        3,
      ),
    );
  }
  print.within(d, () => print.fill(marks.join(''), cut));
}

export function drawTree(
  print: Print,
  [x, ground]: Point,
  height: number,
  spread: number,
  tone: Tone = river,
  cut: Tone | undefined = paper,
): void {
  print.fill(
    blob([
      [x - height * 0.04, ground],
      [x - height * 0.02, ground - height * 0.5],
      [x + height * 0.02, ground - height * 0.5],
      [x + height * 0.045, ground],
    ]),
    tone,
  );
  drawCrown(
    print,
    [x - spread * 0.24, ground - height * 0.62],
    spread * 0.62,
    height * 0.4,
    tone,
    cut,
  );
  drawCrown(
    print,
    [x + spread * 0.26, ground - height * 0.6],
    spread * 0.6,
    height * 0.42,
    tone,
    cut,
  );
  drawCrown(print, [x, ground - height * 0.78], spread * 0.7, height * 0.46, tone, cut);
}

/** A coconut palm. */
export function drawPalm(
  print: Print,
  [x, ground]: Point,
  height: number,
  lean: number,
  tone: Tone = river,
): void {
  const top: Point = [x + lean, ground - height];
  print.line(
    curve([[x, ground], [x + lean * 0.2, ground - height * 0.5], top]),
    height * 0.035,
    tone,
  );
  for (const angle of [-170, -145, -115, -80, -50, -20, 8, 165]) {
    const length = height * print.random(0.34, 0.44);
    const tip = add(add(top, polar(angle, length)), [0, length * 0.28]);
    const middle = add(mix(top, tip, 0.5), [0, -length * 0.22]);
    print.line(curve([top, middle, tip]), height * 0.012, tone);
    const leaflets: string[] = [];
    for (let t = 0.15; t <= 1; t += 0.09) {
      const at = mix(mix(top, middle, t), mix(middle, tip, t), t);
      for (const side of [62, 118])
        leaflets.push(
          gouge(at, add(at, polar(side, length * 0.3 * (1.15 - t * 0.6))), height * 0.008),
        );
    }
    print.fill(leaflets.join(''), tone);
  }
  for (const dx of [-0.02, 0.025])
    print.fill(oval(top[0] + dx * height, top[1] + height * 0.03, height * 0.022), tone);
}

/** The four-part leaf of water clover, the paper's batik motif. */
export function drawSemanggi(
  print: Print,
  [x, y]: Point,
  size: number,
  tilt: number,
  tone: Tone,
  cut?: Tone,
): void {
  for (let i = 0; i < 4; i++) {
    print.moved(
      `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${tilt + i * 90}) scale(${(size / 100).toFixed(3)})`,
      () => {
        print.fill(blob('0,-4! -34,-40 -40,-72 -22,-92 0,-84 22,-92 40,-72 34,-40'), tone);
        if (cut !== undefined)
          for (const dx of [-20, 0, 20])
            print.fill(gouge([dx * 0.2, -18], [dx, -76], 4, dx * 0.1), cut);
      },
    );
  }
}
