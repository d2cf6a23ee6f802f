import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../article/decode-text.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { slugify } from '../article/slugify.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import { parseYamlFile } from '../site/parse-yaml-file.ts';
import { personSchema, type Person } from '../site/person-schema.ts';
import type { ListingChanges } from './compare-listings.ts';
import { personSpace } from './spaces.ts';
import { StoryWriter } from './story-writer.ts';

export interface IngestedPeople {
  /** Ids of everyone there is a file of. */
  ids: string[];
  /** Ids of those whose file is gone. */
  removed: string[];
  problems: Problem[];
}

const PERSON = /^people\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** `content/people/*.yaml` into the archive, inside the caller's transaction. */
export function ingestPeople(db: DatabaseSync, contentFolder: string, changes: ListingChanges, files: ReadonlyMap<string, string>): IngestedPeople {
  const problems: Problem[] = [];
  const put: Person[] = [];
  for (const path of changes.put) {
    if (!path.startsWith('people/')) continue;
    const file = `content/${path}`;
    const id = PERSON.exec(path)?.[1];
    if (id === undefined) {
      problems.push({ rule: 'people/file-name', severity: 'error', file, line: 1, column: 1, message: 'a person’s file is content/people/<id>.yaml; the id has small letters, digits and hyphens', hint: `git mv ${shellWord(file)} content/people/${slugify(path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? '') || 'nama-orang'}.yaml` });
      continue;
    }
    const text = decodeText(readFileSync(join(contentFolder, path)), file);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const parsed = parseYamlFile(text, file, personSchema);
    if (Array.isArray(parsed)) problems.push(...parsed);
    else put.push({ id, ...parsed.value });
  }
  const idsOf = (paths: Iterable<string>): string[] => [...paths].flatMap((path) => PERSON.exec(path)?.[1] ?? []);
  const removed = idsOf(changes.removed);
  if (put.length > 0 || removed.length > 0) {
    const writer = new StoryWriter(db);
    const old = db.prepare('SELECT value FROM person WHERE id = ?');
    const insert = db.prepare('INSERT INTO person VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value');
    for (const person of put) {
      const value = JSON.stringify(person);
      if (old.get(person.id)?.['value'] === value) continue;
      insert.run(person.id, value);
      writer.touch(personSpace(person.id), 0, '');
    }
    for (const id of removed) {
      db.prepare('DELETE FROM person WHERE id = ?').run(id);
      writer.touch(personSpace(id), 0, '');
    }
  }
  return { ids: idsOf(files.keys()), removed, problems };
}
