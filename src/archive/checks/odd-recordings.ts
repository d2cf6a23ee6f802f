import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { LFS_CURE } from '../../files/kind-of-file.ts';
import { misnamed } from '../../files/misnamed.ts';
import { headOfFile } from '../../files/head-of-file.ts';

/**
 * Recordings of published stories that are something else than their names say, which no reader can
 * hear. A pointer to a recording is an error: elsewhere it is the recording, of the same digest in
 * Git, which would never take the pointer’s place in the site.
 */
export async function oddRecordings(db: DatabaseSync, contentFolder: string): Promise<Problem[]> {
  // Ordered here, and asked from the recordings: else SQLite walks through all stories.
  const rows = allRows<{ recording: string; path: string }>(
    db.prepare(
      'SELECT story_audio.path AS recording, story.path AS path FROM story_audio CROSS JOIN story ON key = story WHERE +visible = 1',
    ),
  ).sort((a, b) => (a.path < b.path ? -1 : 1));
  const odd = rows.flatMap(({ recording, path }) => {
    const wrong = misnamed(recording, headOfFile(join(contentFolder, recording)));
    return wrong === undefined ? [] : [{ recording, path, wrong }];
  });
  if (odd.length === 0) return [];
  // It reads YAML, which a build without changes does without.
  const { placeInStory } = await import('./place-in-story.ts');
  return odd.map(({ recording, path, wrong: { named, is } }) => ({
    rule: 'audio/misnamed',
    severity: is?.id === 'lfs' ? 'error' : 'warning',
    file: `content/${path}`,
    ...placeInStory(contentFolder, path, ['audio', 'src']),
    message: `content/${recording}: the name says that it is ${named}, but it ${is === undefined ? 'is not' : `is ${is.said}`}, and readers will hear nothing`,
    hint: is?.id === 'lfs' ? LFS_CURE : 'Put the recording itself there, or take this line out.',
  }));
}
