import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../values/parse-json.ts';
import { digest } from '../../files/digest.ts';

interface Installed {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * npm's note of what lies in `node_modules/`, of this machine's kind of packages alone; where there
 * is none, what should lie there.
 */
const NOTES = ['node_modules/.package-lock.json', 'package-lock.json'];

interface Note {
  mark: string;
  packages: ReadonlyMap<string, Installed>;
  /** Digest of all of them. */
  all?: string;
}

/** By path. */
const known = new Map<string, Note>();

/** One line for all packages together. */
export function allPackages(root: string): string {
  const note = noteOf(root);
  if (note === undefined) return 'all packages';
  note.all ??= digest([...note.packages.keys()].map((place) => lineOf(place, note)).join('\n'));
  return `all packages ${note.all}`;
}

/**
 * A line for each of these packages and of all that they need, however far away: where it lies, its
 * version and the digest of its bytes. One that is not installed has none. sharp's are thus also
 * its decoders and encoders, which are packages for one kind of machine.
 */
export function installedPackages(root: string, names: readonly string[]): string[] {
  const note = noteOf(root);
  if (note === undefined) return [];
  const { packages } = note;
  const found = new Set<string>();
  const take = (name: string, from: string): void => {
    const place = placeOf(name, from, packages);
    if (place !== undefined) found.add(place);
  };
  for (const name of names) take(name, '');
  for (const place of found) {
    const { dependencies, optionalDependencies, peerDependencies } = packages.get(place) ?? {};
    for (const needed of [dependencies, optionalDependencies, peerDependencies])
      for (const name of Object.keys(needed ?? {})) take(name, place);
  }
  return [...found].sort().map((place) => lineOf(place, note));
}

function lineOf(place: string, { packages }: Note): string {
  const { version = '', integrity, resolved = '' } = packages.get(place) ?? {};
  return `${place} ${version} ${integrity ?? resolved}`;
}

/** Where Node finds a package: beside who needs it, or further up. */
function placeOf(
  name: string,
  from: string,
  packages: ReadonlyMap<string, Installed>,
): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages.has(place)) return place;
    if (at === '') return undefined;
  }
}

function noteOf(root: string): Note | undefined {
  for (const file of NOTES) {
    const path = join(root, file);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    const mark = `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}`;
    const before = known.get(path);
    if (before?.mark === mark) return before;
    const packages = read(path);
    if (packages === undefined) continue;
    const note = { mark, packages };
    known.set(path, note);
    return note;
  }
  return undefined;
}

function read(path: string): ReadonlyMap<string, Installed> | undefined {
  try {
    const { packages } = parseJson<{
      packages?: Record<string, Installed>;
    }>(readFileSync(path, 'utf8'));
    return packages === undefined ? undefined : new Map(Object.entries(packages));
  } catch {
    return undefined;
  }
}
