import { rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { realFolder } from './site-files.ts';

/** Removes what is at a path of a folder, with all that is in it; a link itself and never what is behind it. Throws where a link leads out of the folder. */
export function removeInside(folder: string, path: string): void {
  const root = realFolder(folder);
  const around = realFolder(dirname(join(root, path)));
  if (around !== root && !around.startsWith(root + sep)) throw new Error(`${join(folder, path)} is not in ${folder}: a link leads elsewhere`);
  rmSync(join(root, path), { recursive: true, force: true });
}
