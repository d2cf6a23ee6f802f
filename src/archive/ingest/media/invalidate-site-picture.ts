import type { DatabaseSync } from 'node:sqlite';
import type { StoryWriter } from '../../store/story-writer.ts';
import { pageSpace, personSpace } from '../../tracking/scopes.ts';

/** The name of the standing page that a file under `content/` holds: `tentang` of `pages/tentang.md`. */
function nameOfPage(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

/** Notes that a picture of people or standing pages has other bytes. */
export function touchSitePicture(db: DatabaseSync, writer: StoryWriter, path: string): void {
  const rows = db.prepare('SELECT file, person FROM site_picture WHERE path = ?').all(path) as {
    file: string;
    person: string | null;
  }[];
  for (const { file, person } of rows)
    writer.touch(person === null ? pageSpace(nameOfPage(file)) : personSpace(person), 0, '');
}
