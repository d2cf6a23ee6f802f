import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SEARCH_FOLDER } from '../../search/search-protocol.ts';
import type { SearchChanges } from './search-changes.ts';
import type { ShardCache } from './shard-cache.ts';
import { removeFile } from '../staging/staging-folders.ts';

/**
 * Puts the files of search that came or changed into the prepared folder, and removes those that
 * left.
 */
export function putSearch(
  folder: string,
  { shards, added, changed, removed }: SearchChanges,
  cache: ShardCache,
): void {
  const wanted = new Set([...added, ...changed]);
  for (const { id, input, made } of shards) {
    if (made === undefined) continue;
    for (const [name, bytes] of cache.read(input)?.files ?? []) {
      const path = `${SEARCH_FOLDER}/${id}/${name}`;
      if (!wanted.has(path)) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      // The site shares its bytes with the folder: a file is replaced and never written into.
      rmSync(target, { force: true });
      writeFileSync(target, bytes);
    }
  }
  for (const path of removed) removeFile(folder, path);
}

/** Notes what is published now, in the caller's transaction. */
export function noteSearch(db: DatabaseSync, { shards }: SearchChanges): void {
  const file = db.prepare('INSERT INTO search_file VALUES (?, ?, ?)');
  for (const { id, input, shard, made } of shards) {
    db.prepare('DELETE FROM search_shard WHERE id = ?').run(id);
    db.prepare('DELETE FROM search_file WHERE shard = ?').run(id);
    if (shard === undefined || made === undefined) continue;
    db.prepare('INSERT INTO search_shard VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      input,
      shard.months[0] ?? '',
      shard.stories,
      made.meta,
      made.list,
    );
    for (const [name, digest] of made.files) file.run(`${SEARCH_FOLDER}/${id}/${name}`, id, digest);
  }
}
