import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { blobDigestOfFile } from '../../files/blob-digest-of-file.ts';
import type { AssetChanges } from './compare-assets.ts';
import type { Asset } from './compiled-assets.ts';
import type { Project } from '../project/project.ts';
import { fileDigest } from '../staging/file-digest.ts';

/**
 * Puts assets that came or changed into the prepared folder and notes them in the caller's
 * transaction.
 */
export function putAssets(
  db: DatabaseSync,
  project: Project,
  assets: ReadonlyMap<string, Asset>,
  changes: AssetChanges,
): void {
  const insert = db.prepare(
    'INSERT INTO asset VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest',
  );
  for (const path of [...changes.added, ...changes.changed]) {
    const asset = assets.get(path);
    if (asset === undefined) continue;
    const target = join(project.staging, path);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    if ('text' in asset) writeFileSync(target, asset.text);
    else copyReadable(asset.source, target);
    // What somebody wrote while it was copied has no digest: it is copied again by the next build.
    insert.run(path, 'source' in asset && !isAsListed(project, asset, target) ? '' : asset.digest);
  }
}

/**
 * Whether a copy has the bytes that were listed. Only people write meanwhile, and recordings have
 * the digests of Git.
 */
function isAsListed(
  project: Project,
  { source, digest }: { source: string; digest: string },
  target: string,
): boolean {
  if (source.startsWith(project.content + sep)) return blobDigestOfFile(target) === digest;
  return !source.startsWith(project.public + sep) || fileDigest(target) === digest;
}

/**
 * The copy may be read by whoever may read the rest of the site, whatever the rights of the file
 * are that it was made of.
 */
function copyReadable(source: string, target: string): void {
  writeFileSync(target, '');
  const { mode } = statSync(target);
  copyFileSync(source, target);
  if (statSync(target).mode !== mode) chmodSync(target, mode);
}
