import { readFileSync, statSync } from 'node:fs';
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
  /** Symbolic links under `content/`, which are a problem of their own. */
  links: readonly string[];
  /** Paths whose bytes changed, and paths that are gone. */
  changed: ReadonlySet<string>;
  /** Pictures that stories read in this run show, and where they name them. */
  used: ReadonlyMap<string, { file: string; line: number; column: number }[]>;
}

/** Measures the pictures that stories show, as far as they are new or changed, and reports those that are missing or no pictures. */
export async function ingestPictures({ db, writer, contentFolder, files, links, changed, used }: PictureJob): Promise<Problem[]> {
  const problems: Problem[] = [];
  const known = db.prepare('SELECT digest FROM picture WHERE path = ?');
  const isUsed = db.prepare('SELECT 1 FROM story_picture WHERE path = ? LIMIT 1');
  const put = db.prepare('INSERT INTO picture VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, width = excluded.width, height = excluded.height');
  const look = new Set([...used.keys(), ...[...changed].filter((path) => isUsed.get(path) !== undefined)]);
  for (const path of [...look].sort()) {
    const digest = files.get(path);
    const uses = used.get(path) ?? usesInArchive(db, path, contentFolder);
    if (digest === undefined) {
      if (links.some((link) => path === link || path.startsWith(`${link}/`))) continue;
      const there = statSync(join(contentFolder, path), { throwIfNoEntry: false });
      const why = there === undefined ? `there is no picture content/${path}` : there.isDirectory() ? `content/${path} is a folder, not a picture` : `content/${path} is there, but Git ignores it (.gitignore), so it would be missing elsewhere`;
      const folder = `${posix.dirname(path)}/`;
      const near = nearest(posix.basename(path), [...files.keys()].filter((file) => file.startsWith(folder) && !file.endsWith('.md')).map((file) => posix.basename(file)));
      for (const { file, ...place } of uses) {
        problems.push({ rule: 'picture/missing', severity: 'error', file: `content/${file}`, ...place, message: why, hint: near === undefined ? `Put the picture at content/${path}, or take its line out.` : `src: ${near}` });
      }
      continue;
    }
    if (known.get(path)?.['digest'] === digest) continue;
    const { probePicture } = await import('../images/sharp-picture-probe.ts');
    const size = await probePicture(join(contentFolder, path));
    if ('problem' in size) {
      for (const { file, ...place } of uses) problems.push({ rule: 'picture/unreadable', severity: 'error', file: `content/${file}`, ...place, message: `content/${path}: ${size.problem}`, hint: 'Save the picture again as JPEG, PNG or WebP.' });
      continue;
    }
    put.run(path, digest, size.width, size.height);
    writer.touchPicture(path);
  }
  return problems;
}

/** Stories that were not read in this run; the place is where the picture's name stands first. */
function usesInArchive(db: DatabaseSync, picture: string, contentFolder: string): { file: string; line: number; column: number }[] {
  const rows = db.prepare('SELECT story.path AS path FROM story_picture JOIN story ON key = story WHERE story_picture.path = ? ORDER BY story.path').all(picture);
  return rows.map((row) => {
    const file = String(row['path']);
    const text = readFileSync(join(contentFolder, file), 'utf8');
    const before = text.slice(0, Math.max(0, text.indexOf(posix.basename(picture)))).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
}
