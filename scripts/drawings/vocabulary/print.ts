import { CLAY_INK, PAPER, RIVER_INK, paper, type Tone } from './palette.ts';
import { seededRandom, type Random } from './seeded-random.ts';

export interface Print {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  /** Fills a path; `halo` first cuts a border of paper around it. */
  fill: (d: string, tone: Tone, halo?: number) => void;
  line: (d: string, width: number, tone: Tone, dash?: string) => void;
  /** Everything drawn inside stays within the path. */
  within: (d: string, draw: () => void) => void;
  moved: (transform: string, draw: () => void) => void;
  svg: () => string;
}

const BLEED = 40;

/**
 * An empty sheet with two plates; both are drawn at once, and the inks overprint where both remain.
 */
export function createPrint(name: string, width = 2000, height = 1333): Print {
  const random = seededRandom(name);
  const plates = { river: [] as string[], clay: [] as string[] };
  let clips = 0;

  const each = (tone: Tone, write: (colour: string) => string): void => {
    if (tone.river !== undefined) plates.river.push(write(tone.river === 1 ? RIVER_INK : '#fff'));
    if (tone.clay !== undefined) plates.clay.push(write(tone.clay === 1 ? CLAY_INK : '#fff'));
  };
  const group = (open: string, draw: () => void): void => {
    plates.river.push(open);
    plates.clay.push(open);
    draw();
    plates.river.push('</g>');
    plates.clay.push('</g>');
  };

  const print: Print = {
    width,
    height,
    random,
    fill: (d, tone, halo = 0) => {
      if (halo > 0)
        each(
          paper,
          (colour) =>
            `<path d="${d}" fill="${colour}" stroke="${colour}" stroke-width="${Math.round(halo * 20) / 10}" stroke-linejoin="round"/>`,
        );
      each(tone, (colour) => `<path d="${d}" fill="${colour}"/>`);
    },
    line: (d, thickness, tone, dash) =>
      each(
        tone,
        (colour) =>
          `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${Math.round(thickness * 10) / 10}" stroke-linecap="round" stroke-linejoin="round"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`,
      ),
    within: (d, draw) => {
      const id = `@-${clips++}`;
      group(`<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">`, draw);
    },
    moved: (transform, draw) => group(`<g transform="${transform}">`, draw),
    svg: () => {
      const plate = (marks: readonly string[], shift: string): string =>
        `<g style="mix-blend-mode:multiply"><g transform="translate(${shift})">${marks.join('')}</g></g>`;
      const unique = (marks: readonly string[], mark: string): string[] =>
        marks.map((text) => text.replaceAll('@', mark));
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * BLEED}" height="${height + 2 * BLEED}" viewBox="${-BLEED} ${-BLEED} ${width + 2 * BLEED} ${height + 2 * BLEED}">` +
        `<rect x="${-BLEED}" y="${-BLEED}" width="100%" height="100%" fill="${PAPER}"/>${plate(unique(plates.clay, 'c'), '2.5 -1.5')}${plate(unique(plates.river, 'r'), '0 0')}</svg>`
      );
    },
  };
  return print;
}

/** How far the sheet reaches beyond each edge of the picture before it is trimmed. */
export const trim = BLEED;
