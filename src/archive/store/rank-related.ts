export interface Neighbour {
  key: number;
  date: number;
  tie: number;
}

/**
 * The best `limit` of a story's neighbours in its tags: first those that share the most of the tags
 * looked at, then the nearest in time, then by the fixed order of stories.
 */
export function rankRelated<T extends Neighbour>(
  self: Neighbour,
  byTag: readonly (readonly T[])[],
  limit: number,
): T[] {
  const shared = new Map<number, { row: T; count: number }>();
  for (const rows of byTag) {
    for (const row of rows) {
      const entry = shared.get(row.key);
      if (entry === undefined) shared.set(row.key, { row, count: 1 });
      else entry.count++;
    }
  }
  return [...shared.values()]
    .sort(
      (a, b) =>
        b.count - a.count ||
        Math.abs(a.row.date - self.date) - Math.abs(b.row.date - self.date) ||
        b.row.date - a.row.date ||
        b.row.tie - a.row.tie,
    )
    .slice(0, limit)
    .map((entry) => entry.row);
}
