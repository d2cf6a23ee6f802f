import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { SearchManifest, ShardEntry } from '../../search/search-protocol.ts';
import type { SearchChanges } from './search-changes.ts';

/** `bagian.json`: every shard as it will be published, newest first, and the names of writers. */
export function searchManifest(
  db: DatabaseSync,
  { shards }: Pick<SearchChanges, 'shards'>,
): SearchManifest {
  const rows = allRows<ShardEntry>(
    db.prepare('SELECT id, first AS "from", stories, meta, list FROM search_shard'),
  );
  const entries = new Map(rows.map((row) => [row.id, { ...row }]));
  for (const { id, shard, made } of shards) {
    if (shard === undefined || made === undefined) entries.delete(id);
    else
      entries.set(id, {
        id,
        from: shard.months[0] ?? '',
        stories: shard.stories,
        meta: made.meta,
        list: made.list,
      });
  }
  const people = allRows<{ id: string; name: string }>(
    db.prepare(
      `SELECT id, json_extract(value, '$.name') AS name FROM list JOIN person ON id = substr(list.name, 8) WHERE list.name >= 'author/' AND list.name < 'author0' ORDER BY id`,
    ),
  );
  return {
    shards: [...entries.values()].sort((a, b) => (a.from < b.from ? 1 : -1)),
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  };
}
