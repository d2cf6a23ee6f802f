import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { idOfFile } from '../../../content/addresses/id-of-file.ts';
import { isPictureFile } from '../../media/is-picture-file.ts';
import { noteSitePictures } from '../media/note-site-pictures.ts';
import { parsePerson, type ParsedPerson } from './parse-person.ts';
import { personScope } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';

export interface IngestedPeople {
  /** Ids of everyone there is a file of. */
  ids: string[];
  /** Ids of those whose file is gone. */
  removed: string[];
  /** Portraits of those who were read in this run. */
  uses: PlacedUse[];
  problems: Problem[];
}

const PEOPLE = {
  folder: 'people',
  extension: 'yaml',
  what: 'a person’s file',
  rule: 'people/file-name',
  example: 'nama-orang',
} as const;

/** `content/people/*.yaml` into the archive, inside the caller's transaction. */
export function ingestPeople(
  db: DatabaseSync,
  contentFolder: string,
  changes: ListingChanges,
  files: ReadonlyMap<string, string>,
): IngestedPeople {
  const problems: Problem[] = [];
  const put: ParsedPerson[] = [];
  for (const path of changes.put) {
    if (!path.startsWith('people/') || isPictureFile(path)) continue;
    const file = `content/${path}`;
    const id = idOfFile(path, PEOPLE);
    if (typeof id !== 'string') {
      problems.push(id);
      continue;
    }
    const text = decodeText(readFileSync(join(contentFolder, path)), file);
    const read = typeof text === 'string' ? parsePerson(text, id) : [text];
    if (Array.isArray(read)) problems.push(...read);
    else put.push(read);
  }
  const ids = [...files.keys()]
    .filter((path) => path.startsWith('people/') && !isPictureFile(path))
    .map((path) => idOfFile(path, PEOPLE))
    .filter((id) => typeof id === 'string');
  const writer = new StoryWriter(db);
  for (const read of put) putPerson(db, writer, read);
  const there = new Set(ids);
  // A file that had a problem is not in the listing, so its going shows only here.
  const removed = db
    .prepare('SELECT id FROM person')
    .all()
    .map((row) => String(row['id']))
    .filter((id) => !there.has(id));
  for (const id of removed) {
    noteSitePictures(db, { file: `people/${id}.yaml`, uses: [] });
    db.prepare('DELETE FROM person WHERE id = ?').run(id);
    writer.invalidate(personScope(id), 0, '');
  }
  return { ids, removed, uses: put.flatMap(({ uses }) => uses), problems };
}

function putPerson(db: DatabaseSync, writer: StoryWriter, { person, uses }: ParsedPerson): void {
  const value = JSON.stringify(person);
  noteSitePictures(db, { file: `people/${person.id}.yaml`, person: person.id, uses });
  if (db.prepare('SELECT value FROM person WHERE id = ?').get(person.id)?.['value'] === value)
    return;
  db.prepare(
    'INSERT INTO person VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
  ).run(person.id, value);
  writer.invalidate(personScope(person.id), 0, '');
}
