import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import { readMark, readNamesOfPlaces } from '../history/kept-history.ts';
import { POPULAR_SCOPE, storyScope } from '../tracking/scopes.ts';
import type { StoryWriter } from '../store/story-writer.ts';
import type { StoryRow } from '../store/story-row.ts';
import { nameStories } from './name-stories.ts';

/** A story whose names are others now. */
export interface Renaming {
  /** Path under `content/`. */
  path: string;
  before: string;
  id: string;
}

type Row = Pick<StoryRow, 'former' | 'id' | 'key' | 'named' | 'path'>;

const COLUMNS = 'key, id, path, named, former';

/**
 * Gives every story its permanent id and its former names, in the caller's transaction. Only
 * stories whose id may be another than their place are looked at.
 */
export function assignIds(db: DatabaseSync, writer: StoryWriter): Renaming[] {
  const names = readNamesOfPlaces(db);
  const claims = Map.groupBy(
    allRows<{
      story: number;
      place: string;
    }>(db.prepare('SELECT story, place FROM story_claim ORDER BY story, nth')),
    ({ story }) => story,
  );
  const rows = new Map<number, Row>();
  const take = (found: readonly unknown[]): void => {
    for (const row of found as Row[]) rows.set(row.key, row);
  };
  take(db.prepare(`SELECT ${COLUMNS} FROM story WHERE former IS NOT NULL`).all());
  take(
    db.prepare(`SELECT ${COLUMNS} FROM story WHERE key IN (SELECT story FROM story_claim)`).all(),
  );
  for (const table of ['place', 'story_claim'])
    take(
      db
        .prepare(
          `SELECT ${COLUMNS} FROM ${table} JOIN story ON path IN ('articles/' || place || '.md', 'articles/' || place || '/index.md')`,
        )
        .all(),
    );
  if (rows.size === 0) return [];

  const byId = db.prepare('SELECT key FROM story WHERE id = ?');
  const stories = [...rows.values()].map(({ key, path, id, named }) => ({
    place: placeOfFile(path),
    claims: (claims.get(key) ?? []).map(({ place }) => place),
    ...(named === 1 ? { own: id } : {}),
  }));
  const assigned = nameStories(stories, {
    names,
    whole: readMark(db)?.whole === true,
    isTaken: (name) => byId.all(name).some(({ key }) => !rows.has(Number(key))),
  });
  const changed: Renaming[] = [];
  const drop = db.prepare('DELETE FROM story_former WHERE story = ?');
  const put = db.prepare('INSERT INTO story_former VALUES (?, ?)');
  const note = db.prepare('UPDATE story SET former = ? WHERE key = ?');
  const others = [...rows.values()].flatMap((row) => {
    const { id, former } = assigned.get(placeOfFile(row.path)) ?? { id: row.id, former: [] };
    const text =
      former.length === 0 && (row.named === 1 || id === placeOfFile(row.path))
        ? null
        : JSON.stringify(former);
    return id === row.id && text === row.former ? [] : [{ row, id, former, text }];
  });
  for (const { row } of others) drop.run(row.key);
  for (const { row, id, former, text } of others) {
    const before = parseJson<string[]>(row.former ?? '[]');
    note.run(text, row.key);
    for (const name of former) put.run(name, row.key);
    for (const name of new Set([row.id, id, ...before, ...former]))
      writer.invalidate(storyScope(name), 0, '');
    if (id !== row.id) writer.rename(row.key, id);
    changed.push({ path: row.path, before: row.id, id });
  }
  if (changed.length > 0) writer.invalidate(POPULAR_SCOPE, 0, '');
  return changed;
}
