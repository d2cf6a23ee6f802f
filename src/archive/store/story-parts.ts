import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredStory } from './stored-story.ts';

const TABLES = [
  'story_picture',
  'story_person',
  'story_link',
  'story_alias',
  'story_claim',
  'story_audio',
  'story_reaction',
  'series_part',
];
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

function prepare(db: DatabaseSync, sql: string): StatementSync {
  let statements = prepared.get(db);
  if (statements === undefined) prepared.set(db, (statements = new Map<string, StatementSync>()));
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
  return statement;
}

/**
 * Writes what hangs on a story: its pictures, links, recording, part of a series, people. In the
 * caller's transaction.
 */
export function putStoryParts(
  db: DatabaseSync,
  key: number,
  { pictures, links, oldAddresses, claims, detail, seriesPart, reactions }: StoredStory,
): void {
  for (const { path, leads } of pictures)
    prepare(
      db,
      'INSERT INTO story_picture VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET leads = max(leads, excluded.leads)',
    ).run(path, key, leads ? 1 : 0);
  for (const { relation, target } of links)
    prepare(db, 'INSERT OR IGNORE INTO story_link VALUES (?, ?, ?)').run(key, relation, target);
  for (const { field, place, address, givesWay } of oldAddresses)
    prepare(db, 'INSERT INTO story_alias VALUES (?, ?, ?, ?, ?)').run(
      key,
      field,
      place,
      address,
      givesWay ? 1 : 0,
    );
  claims.forEach((place, nth) => {
    prepare(db, 'INSERT INTO story_claim VALUES (?, ?, ?)').run(key, nth, place);
  });
  if (detail.audio !== undefined)
    prepare(db, 'INSERT INTO story_audio VALUES (?, ?)').run(key, detail.audio.path);
  if (reactions !== undefined)
    prepare(db, 'INSERT INTO story_reaction (story, offered, closes) VALUES (?, ?, ?)').run(
      key,
      reactions.offered.join(),
      reactions.closes,
    );
  if (seriesPart !== undefined)
    prepare(db, 'INSERT INTO series_part VALUES (?, ?, ?)').run(
      key,
      seriesPart.series,
      seriesPart.part,
    );
  for (const person of new Set(detail.authors.map((author) => author.person)))
    prepare(db, 'INSERT INTO story_person VALUES (?, ?)').run(person, key);
}

export function dropStoryParts(db: DatabaseSync, key: number): void {
  for (const table of TABLES) prepare(db, `DELETE FROM ${table} WHERE story = ?`).run(key);
}
