import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statsOf } from './site-files.ts';

/**
 * A folder is sealed when its time of change has no fraction of a second: whatever comes or goes in it later gives it one. So it is seen at a
 * look whether somebody put something there, and nothing has to be noted. Where a disk keeps whole seconds alone, all folders look sealed.
 */
export function isSealed(folder: string): boolean {
  const stats = statsOf(folder);
  return stats?.isDirectory() === true && stats.mtimeMs % 1000 === 0;
}

/** Seals the folders of these paths, and those around them, up to `root`. */
export function sealFolders(root: string, paths: Iterable<string>): void {
  const done = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); !done.has(folder); folder = dirname(folder)) {
      done.add(folder);
      seal(join(root, folder));
      if (folder === '.') break;
    }
  }
}

function seal(folder: string): void {
  const stats = statsOf(folder);
  if (stats?.isDirectory() !== true || stats.mtimeMs % 1000 === 0) return;
  try {
    utimesSync(folder, stats.atimeMs / 1000, Math.floor(stats.mtimeMs / 1000));
  } catch {
    // Somebody else's folder: it is looked into in every build.
  }
}
