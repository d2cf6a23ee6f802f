import type { DatabaseSync } from 'node:sqlite';
import type { StoredCard, StoredDetail, StoredPicture } from './stored-story.ts';

export interface UseOfPicture extends StoredPicture {
  leads: boolean;
  /** The story's file under `content/`. */
  file: string;
}

/** Every place at which a picture stands, the oldest story first and its leading picture before those of its text. */
export function usesOfPicture(db: DatabaseSync, path: string, { visibleOnly }: { visibleOnly: boolean }): UseOfPicture[] {
  const rows = db.prepare(`SELECT story.path AS file, card, detail FROM story_picture JOIN story ON key = story WHERE story_picture.path = ? ${visibleOnly ? 'AND visible = 1' : ''} ORDER BY date, tie`).all(path) as { file: string; card: string; detail: string }[];
  return rows.flatMap(({ file, card, detail }) => {
    const { image } = JSON.parse(card) as StoredCard;
    const { image: said, pictures = [] } = JSON.parse(detail) as StoredDetail;
    const lead = image?.path === path && said !== undefined ? [{ ...image, ...said, leads: true, file }] : [];
    return [...lead, ...pictures.filter((picture) => picture.path === path).map((picture) => ({ ...picture, leads: false, file }))];
  });
}
