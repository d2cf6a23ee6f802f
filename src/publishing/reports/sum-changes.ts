import type { SiteChanges } from '../staging/changes-text.ts';

/**
 * Changes of several kinds of files as one list: a file that one kind lost and another won has
 * changed. Pure.
 */
export function sumChanges(parts: readonly SiteChanges[]): SiteChanges {
  const won = new Set(parts.flatMap(({ added }) => added));
  const lost = new Set(parts.flatMap(({ removed }) => removed));
  const both = [...won].filter((path) => lost.has(path));
  return {
    added: [...won].filter((path) => !lost.has(path)).sort(),
    changed: [...new Set([...parts.flatMap(({ changed }) => changed), ...both])]
      .filter((path) => !lost.has(path) || won.has(path))
      .sort(),
    removed: [...lost].filter((path) => !won.has(path)).sort(),
  };
}
