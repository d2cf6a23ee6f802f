/** Paths under `content/` that are new or have other bytes, and those that are gone; sorted. */
export interface ListingChanges {
  put: string[];
  removed: string[];
  /** No name came. */
  areNamesKnown: boolean;
}

/**
 * Compares the listing that the archive was made from (`path NUL digest LF` …) with the files of
 * today.
 */
export function compareListings(before: string, now: ReadonlyMap<string, string>): ListingChanges {
  const changes: ListingChanges = { put: [], removed: [], areNamesKnown: true };
  let kept = 0;
  let start = 0;
  const known = new Set<string>();
  for (let end = before.indexOf('\n'); end >= 0; end = before.indexOf('\n', start)) {
    const bar = before.indexOf('\0', start);
    const path = before.slice(start, bar);
    const digest = now.get(path);
    if (digest === undefined) changes.removed.push(path);
    else if (before.length > bar && before.startsWith(digest, bar + 1)) kept++;
    else changes.put.push(path);
    known.add(path);
    start = end + 1;
  }
  changes.areNamesKnown = kept + changes.put.length === now.size;
  if (!changes.areNamesKnown)
    for (const path of now.keys()) if (!known.has(path)) changes.put.push(path);
  changes.put.sort();
  changes.removed.sort();
  return changes;
}
