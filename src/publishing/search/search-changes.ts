import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { digest } from '../../files/digest.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { searchStories, storiesByMonth } from '../../archive/queries/search-stories.ts';
import { SITE_SCOPE, sitemapScope } from '../../archive/tracking/scopes.ts';
import { PagefindIndexer } from '../../search/pagefind-indexer.ts';
import { SEARCH_FOLDER } from '../../search/search-protocol.ts';
import { shardsOf, type Shard } from '../../search/shards-of.ts';
import type { AssetChanges } from '../assets/compare-assets.ts';
import { makeShard } from './make-shard.ts';
import type { ShardCache } from './shard-cache.ts';

/** A shard whose files are put anew; `made` is undefined when it is there no longer. */
interface ShardChange {
  id: string;
  /** Digest of its stories. */
  input: string;
  shard?: Shard;
  /**
   * Names of its overview and its list, and digests of its files by name; their bytes are in the
   * cache.
   */
  made?: { meta: string; list: string; files: ReadonlyMap<string, string> };
}

export interface SearchChanges extends AssetChanges {
  on: boolean;
  shards: ShardChange[];
  /** Shards that were indexed, not only taken from the cache. */
  indexed: number;
}

export interface SearchOptions {
  db: DatabaseSync;
  cache: ShardCache;
  site: { fullBuild: boolean; corrupt: ReadonlySet<string> };
}

/**
 * Which files of search come, change and go. A shard is looked at when
 * 1. it is new, or another cut of its year is;
 * 2. something of a month of it was invalidated;
 * 3. the settings changed, nothing is published yet, or a file of it is damaged; and it is indexed
 *    when its stories are others than those it was made from and no kept index is of just these.
 */
export async function searchChanges({
  db,
  cache,
  site: { fullBuild, corrupt },
}: SearchOptions): Promise<SearchChanges> {
  const on = paperState(db, 'site').search !== undefined;
  const known = knownShards(db);
  const changes: SearchChanges = {
    on,
    added: [],
    changed: [],
    removed: [],
    shards: [],
    indexed: 0,
  };
  if (!on && known.size === 0) return changes;
  const note = (change: ShardChange): void => {
    changes.shards.push(change);
    compareFiles(db, change, { fullBuild, corrupt }, changes);
  };
  const hurt = hurtShards(corrupt);
  const isInvalidated = touchedShards(db);
  const indexer = new PagefindIndexer();
  try {
    for (const shard of on ? shardsOf(storiesByMonth(db)) : []) {
      const before = known.get(shard.id);
      known.delete(shard.id);
      const isDue = fullBuild || hurt.has(shard.id);
      if (before !== undefined && !isDue && !isInvalidated(shard)) continue;
      const stories = shard.months.flatMap((month) => searchStories(db, month));
      const input = digest(JSON.stringify(stories));
      if (input === before && !isDue) continue;
      let made = cache.read(input);
      if (made === undefined) {
        made = await indexed(stories, input, { cache, indexer });
        changes.indexed++;
      }
      note({ id: shard.id, input, shard, made: { ...made, files: digestsOf(made.files) } });
    }
    if (on && !cache.hasEngine()) cache.writeEngine(await indexer.engine());
  } finally {
    await indexer.close();
  }
  for (const [id, input] of known) note({ id, input });
  return changes;
}

/** Indexes stories, and keeps what was made. */
async function indexed(
  stories: Parameters<typeof makeShard>[0],
  input: string,
  { cache, indexer }: { cache: ShardCache; indexer: PagefindIndexer },
): Promise<Omit<Awaited<ReturnType<typeof makeShard>>, 'engine'>> {
  const { engine, ...files } = await makeShard(stories, indexer);
  cache.write(input, files);
  if (!cache.hasEngine()) cache.writeEngine(engine);
  return files;
}

/** Published shards: the digest of the stories of each, by its id. */
function knownShards(db: DatabaseSync): Map<string, string> {
  const rows = allRows<{
    id: string;
    input: string;
  }>(db.prepare('SELECT id, input FROM search_shard'));
  return new Map(rows.map(({ id, input }) => [id, input]));
}

/** Ids of the shards of which a file is damaged. */
function hurtShards(corrupt: ReadonlySet<string>): Set<string> {
  return new Set(
    [...corrupt]
      .filter((path) => path.startsWith(`${SEARCH_FOLDER}/`))
      .map((path) => path.split('/')[2] ?? ''),
  );
}

/** Whether something changed that a shard may hold. */
function touchedShards(db: DatabaseSync): (shard: Shard) => boolean {
  const isInvalidated = invalidationOf(db);
  const isSiteTouched = isInvalidated(SITE_SCOPE);
  return (shard) =>
    isSiteTouched || quarterOf(shard).some((month) => isInvalidated(sitemapScope(month)));
}

const digestsOf = (files: ReadonlyMap<string, Uint8Array>): Map<string, string> =>
  new Map([...files].map(([name, bytes]) => [name, digest(bytes)]));

const invalidationOf = (db: DatabaseSync): ((scope: number) => boolean) => {
  const found = db.prepare('SELECT 1 FROM invalidation WHERE scope = ? LIMIT 1');
  return (scope) => found.get(scope) !== undefined;
};

/** Every month that a shard covers: one whose last story went has none in `months`. */
function quarterOf({ id }: Shard): string[] {
  const [year = '', rest] = id.split('-');
  const first =
    rest === undefined ? 1 : rest.startsWith('q') ? 3 * Number(rest.slice(1)) - 2 : Number(rest);
  return Array.from(
    { length: rest === undefined ? 12 : rest.startsWith('q') ? 3 : 1 },
    (_, index) => `${year}-${String(first + index).padStart(2, '0')}`,
  );
}

function compareFiles(
  db: DatabaseSync,
  { id, made }: ShardChange,
  { fullBuild, corrupt }: SearchOptions['site'],
  changes: SearchChanges,
): void {
  const before = new Map(
    allRows<{
      path: string;
      digest: string;
    }>(db.prepare('SELECT path, digest FROM search_file WHERE shard = ?'), id).map(
      ({ path, digest: of }) => [path, of],
    ),
  );
  for (const [name, now] of made?.files ?? []) {
    const path = `${SEARCH_FOLDER}/${id}/${name}`;
    const old = before.get(path);
    before.delete(path);
    if (old === undefined) changes.added.push(path);
    else if (old !== now || fullBuild || corrupt.has(path)) changes.changed.push(path);
  }
  changes.removed.push(...before.keys());
}
