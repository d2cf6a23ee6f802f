/**
 * A capital as the middle line of a pen 16 wide; `width` is how much room it takes, its height is
 * 100.
 */
export interface LetterStrokes {
  width: number;
  path: string;
}

/**
 * Slab capitals, drawn for this project, so that an icon has a letter without any font of the
 * machine.
 */
export const LETTER_STROKES: Readonly<Record<string, LetterStrokes>> = {
  A: { width: 100, path: 'M50 4 18 96M50 4 82 96M30 64H70M26 8H58M2 92H38M62 92H98' },
  B: {
    width: 86,
    path: 'M24 0V100M4 8H50A20.5 20.5 0 0 1 50 49H24M50 49H54A21.5 21.5 0 0 1 54 92H4',
  },
  C: { width: 94, path: 'M82 25A42 42 0 1 0 84 74M82 4V34' },
  D: { width: 96, path: 'M24 0V100M4 8H46A42 42 0 0 1 46 92H4' },
  E: { width: 84, path: 'M24 0V100M4 8H74M24 49H60M4 92H76M70 0V28M74 72V100' },
  F: { width: 82, path: 'M24 0V100M4 8H74M24 51H60M4 92H46M70 0V28' },
  G: { width: 100, path: 'M80 25A42 42 0 1 0 82 76M82 100V54M58 56H98M80 4V34' },
  H: { width: 100, path: 'M24 0V100M76 0V100M24 50H76M4 8H44M56 8H96M4 92H44M56 92H96' },
  I: { width: 52, path: 'M26 0V100M4 8H48M4 92H48' },
  J: { width: 72, path: 'M48 4V68A19 24 0 0 1 10 68V58M26 8H68' },
  K: { width: 98, path: 'M24 0V100M78 8 24 62M42 42 80 92M4 8H44M58 8H94M4 92H44M60 92H98' },
  L: { width: 80, path: 'M24 0V100M4 8H44M4 92H76M72 64V100' },
  M: { width: 116, path: 'M24 0V100M92 0V100M24 6 58 74 92 6M4 8H28M88 8H112M4 92H44M72 92H112' },
  N: { width: 104, path: 'M24 0V100M80 0V100M22 4 82 96M4 8H28M60 8H100M4 92H44' },
  O: { width: 100, path: 'M50 8A42 42 0 1 0 50 92 42 42 0 1 0 50 8Z' },
  P: { width: 84, path: 'M24 0V100M4 8H52A23.5 23.5 0 0 1 52 55H24M4 92H46' },
  Q: { width: 100, path: 'M50 8A42 42 0 1 0 50 92 42 42 0 1 0 50 8ZM54 64 90 102' },
  R: { width: 96, path: 'M24 0V100M4 8H54A22 22 0 0 1 54 52H24M48 50 76 92M4 92H44M64 92H94' },
  S: {
    width: 80,
    path: 'M68 28C64 14 54 8 40 8 24 8 13 16 13 29 13 56 69 44 69 71 69 84 57 92 41 92 26 92 15 86 11 72M68 4V31M11 69V96',
  },
  T: { width: 90, path: 'M45 0V100M6 8H84M23 92H67M12 0V30M78 0V30' },
  U: { width: 100, path: 'M24 4V58A26 34 0 0 0 76 58V4M4 8H44M56 8H96' },
  V: { width: 100, path: 'M18 4 50 96 82 4M2 8H38M62 8H98' },
  W: { width: 132, path: 'M18 4 42 96 66 14 90 96 114 4M2 8H38M94 8H130' },
  X: { width: 100, path: 'M18 6 82 94M82 6 18 94M2 8H38M62 8H98M2 92H38M62 92H98' },
  Y: { width: 100, path: 'M18 6 50 54 82 6M50 48V100M2 8H38M62 8H98M28 92H72' },
  Z: { width: 88, path: 'M76 8 12 92M6 8H82M6 92H84M14 0V28M76 72V100' },
};
