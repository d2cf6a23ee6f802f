import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import type { StoryWriter } from '../../store/story-writer.ts';
import { pageScope, personScope } from '../../tracking/scopes.ts';

/**
 * The name of the standing page that a file under `content/` holds: `tentang` of
 * `pages/tentang.md`.
 */
function nameOfPage(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

/** Notes that a picture of people or standing pages has other bytes. */
export function invalidateSitePicture(db: DatabaseSync, writer: StoryWriter, path: string): void {
  const rows = allRows<{
    file: string;
    person: string | null;
  }>(db.prepare('SELECT file, person FROM site_picture WHERE path = ?'), path);
  for (const { file, person } of rows)
    writer.invalidate(person === null ? pageScope(nameOfPage(file)) : personScope(person), 0, '');
}
