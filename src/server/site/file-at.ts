import { realpathSync, statSync, type BigIntStats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isHidden } from './is-hidden.ts';

export interface FoundFile {
  /** Its path on the disk, links followed. */
  file: string;
  stat: BigIntStats;
}

/** Bytes of a name: what disks take. */
const LONGEST_NAME = 255;
/** The disk's words for an address at which there can be nothing. */
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'EILSEQ']);

/**
 * The file of a folder that a host answers a path with (its names one by one, and whether it ends
 * in a slash), or `folder` where the path is that of a folder and lacks its slash; undefined where
 * nothing is. A link out of the folder leads nowhere; under whatever name a disk knows a hidden
 * file, it stays hidden, since its real name is looked at. It asks the disk at once, which takes
 * microseconds: in the queue of those who read large files it would wait for milliseconds.
 */
export function fileAt(
  folder: string,
  names: readonly string[],
  slash: boolean,
): FoundFile | 'folder' | undefined {
  if (isHidden(names) || names.some((name) => Buffer.byteLength(name) > LONGEST_NAME))
    return undefined;
  try {
    const root = realpathSync.native(folder);
    const file = realpathSync.native(join(root, ...names, slash ? 'index.html' : ''));
    const real = relative(root, file).split(sep);
    if (
      real[0] === '..' ||
      (file !== root && !file.startsWith(root + sep)) ||
      (file !== root && isHidden(real))
    )
      return undefined;
    const found = statSync(file, { bigint: true });
    if (found.isDirectory()) return slash ? undefined : 'folder';
    return found.isFile() ? { file, stat: found } : undefined;
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
