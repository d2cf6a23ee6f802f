import { rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { realFolder, statsOf } from './site-files.ts';

/**
 * Removes what is at a path of a folder, with all that is in it; a link itself and never what is
 * behind it. Throws where a link leads out of the folder.
 */
export function removeInside(folder: string, path: string): void {
  const root = realFolder(folder);
  const around = realFolder(dirname(join(root, path)));
  if (around !== root && !around.startsWith(root + sep))
    throw new Error(`${join(folder, path)} is not in ${folder}: a link leads elsewhere`);
  rmSync(join(root, path), { recursive: true, force: true });
}

/**
 * Removes what stands where the folders around a path must be: files, and links, through which
 * something would be written elsewhere.
 */
export function clearAround(folder: string, path: string): void {
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const around = path.slice(0, at);
    const there = statsOf(join(folder, around));
    if (there === undefined) return;
    if (!there.isDirectory()) removeInside(folder, around);
  }
}
