import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { HEAD } from '../../files/kind-of-file.ts';
import { misnamed } from '../../files/misnamed.ts';

/** Recordings of published stories that are something else than their names say, which no reader can hear. */
export async function oddRecordings(db: DatabaseSync, contentFolder: string): Promise<Problem[]> {
  const rows = db.prepare('SELECT story_audio.path AS recording, story.path AS path FROM story_audio JOIN story ON key = story WHERE +visible = 1 ORDER BY story.path').all() as { recording: string; path: string }[];
  const odd = rows.flatMap(({ recording, path }) => {
    const wrong = misnamed(recording, headOf(join(contentFolder, recording)));
    return wrong === undefined ? [] : [{ recording, path, wrong }];
  });
  if (odd.length === 0) return [];
  // It reads YAML, which a build without changes does without.
  const { placeInStory } = await import('./place-in-story.ts');
  return odd.map(({ recording, path, wrong: { named, is } }) => ({
    rule: 'audio/misnamed',
    severity: 'warning',
    file: `content/${path}`,
    ...placeInStory(contentFolder, path, ['audio', 'src']),
    message: `content/${recording}: the name says that it is ${named}, but it ${is === undefined ? 'is not' : `is ${is.said}`}, and readers will hear nothing`,
    hint: is?.id === 'lfs' ? 'git lfs pull' : 'Put the recording itself there, or take this line out.',
  }));
}

function headOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.subarray(0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
