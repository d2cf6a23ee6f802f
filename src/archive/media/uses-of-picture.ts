import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { personHasPage } from '../store/person-has-page.ts';
import type { StoredCard, StoredDetail, StoredPicture } from '../store/stored-story.ts';

export interface UseOfPicture extends StoredPicture {
  leads: boolean;
  /** It is somebody's portrait. */
  portrait?: true;
  /** The file under `content/`. */
  file: string;
  /** Where it stands in a file that is no story; a story's file is searched for it. */
  line?: number;
  column?: number;
}

/**
 * Every place at which a picture stands: the oldest story first and its leading picture before
 * those of its text, then people, then standing pages. A portrait is visible while its person has a
 * page.
 */
export function usesOfPicture(
  db: DatabaseSync,
  path: string,
  { visibleOnly }: { visibleOnly: boolean },
): UseOfPicture[] {
  const rows = allRows<{ file: string; card: string; detail: string }>(
    db.prepare(
      `SELECT story.path AS file, card, detail FROM story_picture JOIN story ON key = story WHERE story_picture.path = ? ${visibleOnly ? 'AND visible = 1' : ''} ORDER BY date, tie`,
    ),
    path,
  );
  const inStories = rows.flatMap(({ file, card, detail }) => {
    const { image } = parseJson<StoredCard>(card);
    const { image: said, pictures = [] } = parseJson<StoredDetail>(detail);
    const lead =
      image?.path === path && said !== undefined ? [{ ...image, ...said, leads: true, file }] : [];
    return [
      ...lead,
      ...pictures
        .filter((picture) => picture.path === path)
        .map((picture) => ({ ...picture, leads: false, file })),
    ];
  });
  const inSite = allRows<{ file: string; person: string | null; uses: string }>(
    db.prepare(
      'SELECT file, person, uses FROM site_picture WHERE path = ? ORDER BY person IS NULL, file',
    ),
    path,
  ).filter(({ person }) => person === null || !visibleOnly || personHasPage(db, person));
  return [
    ...inStories,
    ...inSite.flatMap(({ file, uses }) =>
      parseJson<Omit<UseOfPicture, 'file'>[]>(uses).map((use) => ({ ...use, file })),
    ),
  ];
}
