/** Pixels of a picture at most; a newspaper's largest cameras stay below. */
export const MOST_PIXELS = 120_000_000;
