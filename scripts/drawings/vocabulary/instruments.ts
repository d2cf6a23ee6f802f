import type { Point } from './geometry.ts';
import { blob, box, curve, gouge, oval } from './outline.ts';
import { both, clay, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export interface Strings {
  readonly at: Point;
  readonly size: number;
  readonly angle: number;
  readonly tone?: Tone;
  readonly kind?: 'violin' | 'guitar';
}

/** A violin, cello, guitar or ukulele by size and kind; its neck points up at angle 0. */
export function drawStrings(
  print: Print,
  { at: [x, y], size, angle, tone = clay, kind = 'guitar' }: Strings,
): void {
  print.moved(`translate(${x} ${y}) rotate(${angle}) scale(${size / 100})`, () => {
    print.fill(box(-5, -170, 10, 130), both, 3);
    print.fill(blob('-9,-196 9,-196 8,-166 -8,-166'), both, 3);
    const body =
      kind === 'violin'
        ? blob(
            '0,-62 24,-56 34,-36 26,-18! 22,-4 28,10! 44,32 38,62 0,74 -38,62 -44,32 -28,10! -22,-4 -26,-18! -34,-36 -24,-56',
          )
        : blob('0,-54 30,-46 36,-22 28,0 44,30 38,62 0,74 -38,62 -44,30 -28,0 -36,-22 -30,-46');
    print.fill(body, tone, 4);
    print.line(body, 3, river);
    if (kind === 'guitar') print.fill(oval(0, -8, 13), river);
    else
      for (const s of [-1, 1])
        print.line(
          curve([
            [s * 15, -14],
            [s * 11, 4],
            [s * 15, 22],
          ]),
          3,
          river,
        );
    print.fill(box(-16, kind === 'guitar' ? 36 : 22, 32, 7), river);
    for (const s of [-3, 0, 3])
      print.line(
        curve([
          [s, -180],
          [s, 38],
        ]),
        1,
        paper,
      );
    print.fill(gouge([-32, 30], [-22, 58], 3, 4), paper);
  });
}

/** A slit drum of bamboo; upright at angle 0. */
export function drawKentungan(
  print: Print,
  [x, y]: Point,
  length: number,
  width: number,
  angle: number,
  tone: Tone = paper,
): void {
  print.moved(`translate(${x} ${y}) rotate(${angle})`, () => {
    print.fill(box(-width / 2, -length / 2, width, length), tone, 7);
    print.line(box(-width / 2, -length / 2, width, length), 5, river);
    print.fill(oval(0, -length / 2, width / 2, width * 0.16), both, 3);
    for (const t of [-0.28, 0.3]) {
      print.fill(box(-width * 0.54, t * length - 5, width * 1.08, 10), tone, 2);
      print.line(
        curve([
          [-width * 0.54, t * length],
          [width * 0.54, t * length],
        ]),
        5,
        river,
      );
    }
    print.fill(box(-width * 0.09, -length * 0.22, width * 0.18, length * 0.46), river);
    print.fill(
      gouge([width * 0.34, -length * 0.4], [width * 0.34, length * 0.4], width * 0.05),
      tone === clay ? both : clay,
    );
  });
}
