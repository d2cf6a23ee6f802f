/**
 * Paths that are one and the same where capitals or the two ways of writing an accent do not count,
 * as on Windows and macOS: each with the one that came before it in the alphabet.
 */
export function twinsAmong(paths: Iterable<string>): Map<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const key = path.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else twins.set(path, other);
  }
  return twins;
}
