import type { DatabaseSync } from 'node:sqlite';
import { nameOfPage } from '../../store/name-of-page.ts';
import { pageSpace, personSpace } from '../../tracking/scopes.ts';
import type { StoryWriter } from '../../store/story-writer.ts';

/** Notes that a picture of people or standing pages has other bytes. */
export function touchSitePicture(db: DatabaseSync, writer: StoryWriter, path: string): void {
  const rows = db.prepare('SELECT file, person FROM site_picture WHERE path = ?').all(path) as {
    file: string;
    person: string | null;
  }[];
  for (const { file, person } of rows)
    writer.touch(person === null ? pageSpace(nameOfPage(file)) : personSpace(person), 0, '');
}
