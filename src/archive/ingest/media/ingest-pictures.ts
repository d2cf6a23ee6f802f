import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../../values/parse-json.ts';
import { nearest } from '../../../values/nearest.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { PictureFacts } from '../../../images/picture-facts.ts';
import { checkPicture, type PlacedUse } from '../../media/check-picture.ts';
import type { StoryWriter } from '../../store/story-writer.ts';
import { invalidateSitePicture } from './invalidate-site-picture.ts';
import { usesInArchive } from '../../media/uses-in-archive.ts';

/**
 * What is known of a picture (its path under `content/`, the digest of its bytes), or why it is
 * none that can be published.
 */
export type ProbePicture = (
  path: string,
  digest: string,
) => Promise<PictureFacts | { problem: string; hint: string }>;

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
  /** Pictures that files read in this run show, and how. */
  used: ReadonlyMap<string, PlacedUse[]>;
  probe: ProbePicture;
}

/**
 * Looks at the pictures that stories, people and standing pages show, as far as they or those are
 * new or changed, and reports what is wrong with them.
 */
export async function ingestPictures({
  db,
  writer,
  contentFolder,
  files,
  links,
  changed,
  used,
  probe,
}: PictureJob): Promise<Problem[]> {
  const problems: Problem[] = [];
  const known = db.prepare('SELECT digest, facts FROM picture WHERE path = ?');
  const isUsed = db.prepare(
    'SELECT 1 FROM story_picture WHERE path = :path UNION ALL SELECT 1 FROM site_picture WHERE path = :path LIMIT 1',
  );
  const put = db.prepare(
    'INSERT INTO picture VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, facts = excluded.facts',
  );
  const rowOf = (path: string): { digest: string; facts: string } | undefined =>
    known.get(path) as { digest: string; facts: string } | undefined;
  const look = [
    ...new Set([
      ...used.keys(),
      ...[...changed].filter((path) => isUsed.get({ path }) !== undefined),
    ]),
  ].sort();
  // Asked for together, since whoever looks at them may have several hands; taken one by one.
  const looked = new Map(
    look.flatMap((path) => {
      const digest = files.get(path);
      return digest === undefined || rowOf(path)?.digest === digest
        ? []
        : [[path, probe(path, digest)] as const];
    }),
  );
  for (const answer of looked.values()) answer.catch(() => undefined);
  for (const path of look) {
    const digest = files.get(path);
    const row = rowOf(path);
    const here = used.get(path) ?? [];
    // Of a picture that is as it was, only what is new is told; of another one, whoever shows it is
    // told.
    const uses = (): readonly PlacedUse[] =>
      here.length > 0 && (row === undefined || row.digest === digest)
        ? here
        : [
            ...here,
            ...usesInArchive(db, path, contentFolder, new Set(here.map(({ file }) => file))),
          ];
    const report = (rule: string, message: string, hint: string): void => {
      for (const { file, line, column } of uses())
        problems.push({
          rule,
          severity: 'error',
          file: `content/${file}`,
          line,
          column,
          message,
          hint,
        });
    };
    if (digest === undefined) {
      if (links.some((link) => path === link || path.startsWith(`${link}/`))) continue;
      const near = nearby(path, files);
      report(
        'picture/missing',
        whyMissing(path, contentFolder),
        near === undefined
          ? `Put the picture at content/${path}, or take its line out.`
          : `src: ${near}`,
      );
      continue;
    }
    let facts = row === undefined ? undefined : parseJson<PictureFacts>(row.facts);
    const found = await looked.get(path);
    if (found !== undefined) {
      if ('problem' in found) {
        report('picture/unreadable', `content/${path}: ${found.problem}`, found.hint);
        continue;
      }
      facts = found;
      put.run(path, digest, JSON.stringify(facts));
      writer.invalidatePicture(path);
      invalidateSitePicture(db, writer, path);
    }
    if (facts !== undefined) for (const use of uses()) problems.push(...checkPicture(use, facts));
  }
  db.exec(
    'DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM story_picture WHERE story_picture.path = picture.path) AND NOT EXISTS (SELECT 1 FROM site_picture WHERE site_picture.path = picture.path)',
  );
  return problems;
}

function whyMissing(path: string, contentFolder: string): string {
  const there = statSync(join(contentFolder, path), { throwIfNoEntry: false });
  if (there === undefined) return `there is no picture content/${path}`;
  if (there.isDirectory()) return `content/${path} is a folder, not a picture`;
  if (!there.isFile()) return `content/${path} is a pipe, a socket or a device, not a picture`;
  return `content/${path} is there, but Git ignores it (.gitignore), so it would be missing elsewhere`;
}

/** The picture of the same folder whose name was probably meant. */
function nearby(path: string, files: ReadonlyMap<string, string>): string | undefined {
  const folder = `${posix.dirname(path)}/`;
  return nearest(
    posix.basename(path),
    [...files.keys()]
      .filter((file) => file.startsWith(folder) && !file.endsWith('.md'))
      .map((file) => posix.basename(file)),
  );
}
