import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { blobDigestOfFile } from '../../../files/blob-digest-of-file.ts';
import { filteredFiles } from '../../sources/git-filtered-files.ts';

const TEXT = /\.(?:md|ya?ml|json)$/;

export interface MediaJob {
  db: DatabaseSync;
  contentFolder: string;
  /** Every file under `content/` with the digest by which it is seen that it changed. */
  files: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
  /** Pictures that files read in this run show. */
  shown: Iterable<string>;
}

/**
 * The files with the digests of their own bytes, as far as these become part of the site: addresses
 * of pictures and recordings are made of them, and are the same with Git and without, where Git
 * keeps the files themselves (LFS) and where it keeps pointers to them.
 */
export async function mediaDigests({
  db,
  contentFolder,
  files,
  changed,
  shown,
}: MediaJob): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  const heard = allRows<{ path: string; digest: string | null }>(
    db.prepare(
      'SELECT DISTINCT story_audio.path AS path, digest FROM story_audio LEFT JOIN audio USING (path)',
    ),
  );
  // A recording is large, and noted in the run in which it changed.
  for (const { path, digest } of heard)
    if (digest !== null && !changed.has(path) && files.has(path) && files.get(path) !== digest)
      digests.set(path, digest);
  const asked = [
    ...new Set([
      ...shown,
      ...changed,
      ...heard.flatMap(({ path, digest }) => (digest === null ? [path] : [])),
    ]),
  ].filter((path) => files.has(path) && !TEXT.test(path));
  for (const path of await filteredFiles(contentFolder, asked))
    digests.set(path, blobDigestOfFile(join(contentFolder, path)));
  return digests.size === 0 ? files : new Map([...files, ...digests]);
}
