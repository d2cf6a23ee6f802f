import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { PlacedUse } from './check-picture.ts';
import { usesOfPicture } from './uses-of-picture.ts';

/**
 * How files other than those in `known`, which were read in this run, show a picture; in a story
 * the place is where its name stands first.
 */
export function usesInArchive(
  db: DatabaseSync,
  picture: string,
  contentFolder: string,
  known: ReadonlySet<string> = new Set(),
): PlacedUse[] {
  return usesOfPicture(db, picture, { visibleOnly: false })
    .filter(({ file }) => !known.has(file))
    .map(({ file, line, column, ...use }) => {
      if (line !== undefined && column !== undefined) return { ...use, file, line, column };
      const text = readFileSync(join(contentFolder, file), 'utf8');
      const before = text.slice(0, Math.max(0, text.indexOf(posix.basename(picture)))).split('\n');
      return { ...use, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    });
}
