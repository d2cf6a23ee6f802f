import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { audioFile } from '../../archive/media/audio-file.ts';

/** The recordings of visible stories, by their file under `dist/`. */
export function expectedAudio(
  db: DatabaseSync,
  contentFolder: string,
): Map<string, { digest: string; source: string }> {
  const rows = allRows<{ path: string; digest: string }>(
    db.prepare(
      'SELECT DISTINCT audio.path AS path, digest FROM story_audio JOIN audio USING (path) JOIN story ON key = story WHERE +visible = 1',
    ),
  );
  return new Map(
    rows.map(({ path, digest }) => [
      audioFile(path, digest),
      { digest, source: join(contentFolder, path) },
    ]),
  );
}
