import type { SourceReader } from './source-files.ts';

/** All that is loaded when a file is run. */
export interface ModuleGraph {
  /** Paths under the root, sorted; also of files that are named and not there. */
  files: string[];
  /** Names of the packages that these import themselves, sorted. */
  packages: string[];
}

/**
 * What is reached from files by imports, at once or later, and by names of files that are run as
 * threads or processes. `without` is where the walk turns back: what is named and has no part in
 * the product. Pure but for `read`.
 */
export function moduleGraph(
  entries: readonly string[],
  read: SourceReader,
  without: ReadonlySet<string> = new Set(),
): ModuleGraph {
  const files = new Set(entries);
  const packages = new Set<string>();
  for (const path of files) {
    const source = read(path);
    for (const file of source?.files ?? []) if (!without.has(file)) files.add(file);
    for (const name of source?.packages ?? []) packages.add(name);
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}
