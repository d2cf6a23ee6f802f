import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clearAround, removeInside } from './remove-inside.ts';
import { statsOf } from './site-files.ts';

/**
 * What a disk says that knows no further names of a file: another disk, no such thing here, too
 * many of them.
 */
const NO_LINKS = new Set([
  'EXDEV',
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'UNKNOWN',
]);
/** Begins the name of a file that is not whole yet. Nobody publishes such a name. */
export const PART = '.warta-part-';

/**
 * Gives a file a second name: the same bytes on the disk or, where that cannot be, a copy. Returns
 * whether they are the same.
 */
export function shareFile(source: string, target: string): boolean {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
  return false;
}

/**
 * Puts a file of one folder at its place in another, in one step for whoever reads there: it is the
 * old file, or the new one.
 */
export function replaceFile(from: string, to: string, path: string): void {
  clearAround(to, path);
  const target = join(to, path);
  const part = join(dirname(target), PART + basename(target).slice(-200));
  rmSync(part, { force: true });
  shareFile(join(from, path), part);
  if (statsOf(target)?.isDirectory() === true) removeInside(to, path);
  renameSync(part, target);
}
