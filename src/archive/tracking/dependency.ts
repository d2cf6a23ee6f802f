/** A span of dates in a part of the archive: [space, since, until]. Where there are no dates, both are 0. */
export type Footprint = [space: number, since: number, until: number];

/** The end of time. */
export const EVER = Number.MAX_SAFE_INTEGER;

/** What a page asked for, and where in the archive it came from: any change that could alter it touches one of those places. */
export interface Answer<T> {
  answer: T;
  footprint: Footprint[];
}

/** The footprint of a part without dates. */
export function wholeOf(space: number): Footprint {
  return [space, 0, 0];
}
