import { curve } from './outline.ts';
import type { Tone } from './palette.ts';
import type { Print } from './print.ts';

const STROKES: Readonly<Record<string, string>> = {
  0: '30,0 52,16 58,50 52,84 30,100 8,84 2,50 8,16 30,0',
  1: '14,18! 34,0! 34,100',
  2: '4,24 14,4 38,0 54,18 50,42 4,100! 58,100',
  3: '6,10 30,0 52,16 46,40 26,48! 52,60 54,84 30,100 4,90',
  4: '44,100! 44,0! 2,68! 60,68',
  5: '52,0! 12,0! 8,44! 34,38 56,58 52,88 28,100 4,90',
  6: '50,4 22,18 4,56 10,90 34,100 56,84 52,56 30,48 6,64',
  7: '4,0! 56,0! 24,100',
  8: '30,48 8,36 8,12 30,0 52,12 52,36 30,48 4,64 6,90 30,100 54,90 56,64 30,48',
  9: '54,36 34,52 8,44 4,18 26,0 50,8 56,44 38,84 12,98',
};

/** A painted number, `height` high, from the upper left. */
export function drawNumber(
  print: Print,
  value: number,
  x: number,
  y: number,
  height: number,
  tone: Tone,
  weight = 14,
): void {
  Array.from(String(value)).forEach((digit, i) => {
    print.moved(`translate(${x + i * height * 0.78} ${y}) scale(${height / 100})`, () =>
      print.line(curve(STROKES[digit] ?? ''), weight, tone),
    );
  });
}
