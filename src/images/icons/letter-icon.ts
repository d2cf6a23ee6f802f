import { LETTER_STROKES } from './letter-strokes.ts';

/** The ground is 160 wide; a letter stands in the middle, no wider and no higher than this. */
const SIDE = 160;
const ROOM = 84;
/** For names that begin with no letter from A to Z: a page with its double rule and two columns. */
const PAGE =
  'M40 42H120V54H40ZM40 60H120V64H40ZM40 76H76V84H40ZM40 92H76V100H40ZM40 108H76V116H40ZM84 76H120V100H84ZM84 108H120V116H84Z';

/**
 * An icon for a paper that has drawn none: the first letter of its name in `paper` on its `ink`
 * (both `#rrggbb`), as SVG.
 */
export function letterIcon({
  name,
  ink,
  paper,
}: {
  name: string;
  ink: string;
  paper: string;
}): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFKD'))?.[0].toUpperCase() ?? '';
  const strokes = LETTER_STROKES[first];
  const mark =
    strokes === undefined
      ? `<path fill="${paper}" d="${PAGE}"/>`
      : letter(strokes.width, strokes.path, paper);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><path fill="${ink}" d="M0 0H${SIDE}V${SIDE}H0Z"/>${mark}</svg>\n`;
}

function letter(width: number, path: string, paper: string): string {
  const scale = round(Math.min(ROOM / 100, (ROOM + 12) / width));
  return `<path fill="none" stroke="${paper}" stroke-width="16" stroke-linejoin="bevel" transform="translate(${round((SIDE - width * scale) / 2)} ${round((SIDE - 100 * scale) / 2)}) scale(${scale})" d="${path}"/>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
