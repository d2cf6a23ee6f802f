import type { DatabaseSync } from 'node:sqlite';

export interface ShownPicture {
  /** Under `content/`. */
  path: string;
  digest: string;
}

/** Every picture that a visible story shows, by path. */
export function shownPictures(db: DatabaseSync): ShownPicture[] {
  return db.prepare('SELECT path, digest FROM picture WHERE EXISTS (SELECT 1 FROM story_picture JOIN story ON key = story WHERE story_picture.path = picture.path AND visible = 1) ORDER BY path').all() as unknown as ShownPicture[];
}
