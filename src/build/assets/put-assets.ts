import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { AssetChanges } from './compare-assets.ts';
import type { Asset } from './compiled-assets.ts';
import type { Project } from '../project.ts';

/** Puts assets that came or changed into the prepared folder and notes them in the caller's transaction. */
export function putAssets(db: DatabaseSync, project: Project, assets: ReadonlyMap<string, Asset>, changes: AssetChanges): void {
  const insert = db.prepare('INSERT INTO asset VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest');
  for (const path of [...changes.added, ...changes.changed]) {
    const asset = assets.get(path);
    if (asset === undefined) continue;
    const target = join(project.spare, path);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    if ('text' in asset) writeFileSync(target, asset.text);
    else copyFileSync(asset.source, target);
    insert.run(path, asset.digest);
  }
}
