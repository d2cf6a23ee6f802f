import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWords } from '../../images/metadata/xmp-packet.ts';
import type { PictureCache } from './picture-cache.ts';
import type { PictureChanges } from './picture-changes.ts';
import { removeFile } from '../staging/staging-folders.ts';

/**
 * Puts published forms, with their words in them, into the prepared folder, and removes those that
 * left.
 */
export function putPictures(
  folder: string,
  { pictures, removed }: PictureChanges,
  cache: PictureCache,
): void {
  for (const { state, put } of pictures) {
    if (state === undefined) continue;
    for (const file of put) {
      const bytes = cache.read(state, file);
      writeWords(bytes, state.words);
      const target = join(folder, file.file);
      mkdirSync(dirname(target), { recursive: true });
      // The site shares its bytes with the folder: a file is replaced and never written into.
      rmSync(target, { force: true });
      writeFileSync(target, bytes);
    }
  }
  for (const file of removed) removeFile(folder, file);
}
