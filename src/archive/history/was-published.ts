/**
 * The moments on which it hung whether a version of a story was seen. Milliseconds since the epoch.
 */
interface Version {
  date: number;
  /** When it was to go; null for never. */
  until: number | null;
}

/**
 * Whether readers ever saw a version that stood until `replaced`, or by the paper's own `clock`
 * where that stands still. Pure.
 */
export function wasPublished(
  { date, until }: Version,
  replaced: number,
  clock: number | undefined,
): boolean {
  return date < (clock ?? replaced) && (until === null || until > date);
}
