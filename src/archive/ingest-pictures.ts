import { join, posix } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { StoryWriter } from './story-writer.ts';

export interface PictureJob {
  db: DatabaseSync;
  writer: StoryWriter;
  contentFolder: string;
  /** Every file under `content/` with its digest. */
  files: ReadonlyMap<string, string>;
  /** Paths whose bytes changed, and paths that are gone. */
  changed: ReadonlySet<string>;
  /** Pictures that stories read in this run show, and where they name them. */
  used: ReadonlyMap<string, { file: string; line: number; column: number }[]>;
}

/** Measures the pictures that stories show, as far as they are new or changed, and reports those that are missing or no pictures. */
export async function ingestPictures({ db, writer, contentFolder, files, changed, used }: PictureJob): Promise<Problem[]> {
  const problems: Problem[] = [];
  const known = db.prepare('SELECT digest FROM picture WHERE path = ?');
  const isUsed = db.prepare('SELECT 1 FROM story_picture WHERE path = ? LIMIT 1');
  const put = db.prepare('INSERT INTO picture VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, width = excluded.width, height = excluded.height');
  const look = new Set([...used.keys(), ...[...changed].filter((path) => isUsed.get(path) !== undefined)]);
  for (const path of [...look].sort()) {
    const digest = files.get(path);
    const uses = used.get(path) ?? usesInArchive(db, path);
    if (digest === undefined) {
      const folder = `${posix.dirname(path)}/`;
      const near = nearest(posix.basename(path), [...files.keys()].filter((file) => file.startsWith(folder) && !file.endsWith('.md')).map((file) => posix.basename(file)));
      for (const { file, ...place } of uses) {
        problems.push({ rule: 'picture/missing', severity: 'error', file: `content/${file}`, ...place, message: `there is no picture content/${path}`, hint: near === undefined ? `Put the picture at content/${path}, or take its line out.` : `src: ${near}` });
      }
      continue;
    }
    if (known.get(path)?.['digest'] === digest) continue;
    const { probePicture } = await import('../images/sharp-picture-probe.ts');
    const size = await probePicture(join(contentFolder, path));
    if ('problem' in size) {
      problems.push({ rule: 'picture/unreadable', severity: 'error', file: `content/${path}`, message: size.problem, hint: uses[0] === undefined ? 'Save it again as JPEG.' : `Save it again as JPEG; it is shown in content/${uses[0].file}.` });
      continue;
    }
    put.run(path, digest, size.width, size.height);
    writer.touchPicture(path);
  }
  return problems;
}

function usesInArchive(db: DatabaseSync, picture: string): { file: string; line: number; column: number }[] {
  const rows = db.prepare('SELECT story.path AS path FROM story_picture JOIN story ON key = story WHERE story_picture.path = ? ORDER BY story.path').all(picture);
  return rows.map((row) => ({ file: String(row['path']), line: 1, column: 1 }));
}
