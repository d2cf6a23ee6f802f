import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { nearest } from '../../../values/nearest.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { placeInStory } from '../../checks/place-in-story.ts';
import { storyScope } from '../../tracking/scopes.ts';
import type { StoryWriter } from '../../store/story-writer.ts';

export interface AudioJob {
  db: DatabaseSync;
  writer: StoryWriter;
  contentFolder: string;
  /** Every file under `content/` with its digest. */
  files: ReadonlyMap<string, string>;
}

/**
 * Notes digest and size of the recordings that stories let readers hear, and reports those that are
 * not there.
 */
export function ingestAudio({ db, writer, contentFolder, files }: AudioJob): Problem[] {
  const problems: Problem[] = [];
  /** As the last run found them: several stories may let the same one be heard. */
  const old = new Map(
    allRows<{ path: string; digest: string }>(db.prepare('SELECT path, digest FROM audio')).map(
      ({ path, digest }) => [path, digest],
    ),
  );
  const put = db.prepare(
    'INSERT INTO audio VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, bytes = excluded.bytes',
  );
  for (const { path, id, story } of allRows<{ path: string; id: string; story: string }>(
    db.prepare(
      'SELECT story_audio.path AS path, id, story.path AS story FROM story_audio JOIN story ON key = story ORDER BY story.path',
    ),
  )) {
    const digest = files.get(path);
    if (digest === undefined) {
      const folder = `${posix.dirname(path)}/`;
      const near = nearest(
        posix.basename(path),
        [...files.keys()]
          .filter((file) => file.startsWith(folder))
          .map((file) => posix.basename(file)),
      );
      problems.push({
        rule: 'audio/missing',
        severity: 'error',
        file: `content/${story}`,
        ...placeInStory(contentFolder, story, ['audio', 'src']),
        message: `there is no recording content/${path}`,
        hint:
          near === undefined
            ? `Put the recording at content/${path}, or take its line out.`
            : `src: ${near}`,
      });
      continue;
    }
    if (old.get(path) === digest) continue;
    put.run(path, digest, statSync(join(contentFolder, path)).size);
    writer.invalidate(storyScope(id), 0, '');
  }
  db.exec('DELETE FROM audio WHERE path NOT IN (SELECT path FROM story_audio)');
  return problems;
}
