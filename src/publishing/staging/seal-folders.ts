import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realFolder, statsOf } from './site-files.ts';

/**
 * A folder is sealed when its time of change has no fraction of a second: whatever comes or goes in
 * it later gives it one, and it is open. So it is seen at a look whether somebody put something
 * there, and nothing has to be noted. Where a disk keeps whole seconds alone, all folders look
 * sealed. `none`: what is there is no folder, but a link, say.
 */
export function folderState(folder: string): 'sealed' | 'open' | 'none' {
  const stats = statsOf(folder);
  if (stats?.isDirectory() !== true) return 'none';
  return stats.mtimeMs % 1000 === 0 ? 'sealed' : 'open';
}

/** Seals the folders of these paths, and those around them, up to `root`. */
export function sealFolders(folder: string, paths: Iterable<string>): void {
  const root = realFolder(folder);
  const done = new Set<string>();
  for (const path of paths) {
    for (let around = dirname(path); !done.has(around); around = dirname(around)) {
      done.add(around);
      seal(join(root, around));
      if (around === '.') break;
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
