/**
 * A span of dates in a part of the archive: [space, since, until]. Where there are no dates, both
 * are 0.
 */
export type Dependency = [scope: number, since: number, until: number];

/** The end of time. */
export const EVER = Number.MAX_SAFE_INTEGER;

/**
 * What a page asked for, and where in the archive it came from: any change that could alter it
 * touches one of those places.
 */
export interface Result<T> {
  result: T;
  dependencies: Dependency[];
}

/** The dependency of a part without dates. */
export function wholeOf(scope: number): Dependency {
  return [scope, 0, 0];
}
