import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { authorList } from '../../store/list-names.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { MASTHEAD_FILE, parseMasthead } from './parse-masthead.ts';
import { MASTHEAD_SCOPE } from '../../tracking/scopes.ts';
import { peopleOfMasthead, type StoredMasthead } from '../../store/stored-masthead.ts';
import { StoryWriter } from '../../store/story-writer.ts';
import { invalidatePortrait } from '../../tracking/invalidate-portrait.ts';

const EXAMPLE =
  'company: PT Contoh Media\naddress: Jalan Contoh 12, Surabaya 60241\nemail: redaksi@contoh.example\nresponsible: Nama Penanggung Jawab';
const MISSING: Problem = {
  rule: 'masthead/missing',
  severity: 'warning',
  file: `content/${MASTHEAD_FILE}`,
  message:
    'the paper has no box redaksi; UU 40/1999 (Pers) art. 12 has it publish its name, its address and who is responsible',
  hint: EXAMPLE,
};

/**
 * `content/redaksi.yaml` into the archive, inside the caller's transaction. It is read in every
 * run, since whom it names may have come or gone; that it is missing is told once, when it went or
 * when the paper's settings are new or changed.
 */
export function ingestMasthead({
  db,
  contentFolder,
  changes,
  files,
  staff,
}: {
  db: DatabaseSync;
  contentFolder: string;
  changes: ListingChanges;
  files: ReadonlyMap<string, string>;
  /** Ids of people. */
  staff: readonly string[];
}): Problem[] {
  if (!files.has(MASTHEAD_FILE)) {
    keep(db, undefined);
    return changes.removed.includes(MASTHEAD_FILE) || changes.put.includes('site.yaml')
      ? [MISSING]
      : [];
  }
  const text = decodeText(
    readFileSync(join(contentFolder, MASTHEAD_FILE)),
    `content/${MASTHEAD_FILE}`,
  );
  const read = typeof text === 'string' ? parseMasthead(text, staff) : [text];
  if (Array.isArray(read)) return read;
  keep(db, read);
  return [];
}

function keep(db: DatabaseSync, masthead: StoredMasthead | undefined): void {
  const value = masthead === undefined ? '' : JSON.stringify(masthead);
  if ((readMeta(db, 'masthead') ?? '') === value) return;
  const writer = new StoryWriter(db);
  const before = db
    .prepare('SELECT person FROM masthead_person')
    .all()
    .map((row) => String(row['person']));
  const now = masthead === undefined ? [] : peopleOfMasthead(masthead);
  db.exec('DELETE FROM masthead_person');
  for (const person of now) db.prepare('INSERT INTO masthead_person VALUES (?)').run(person);
  writer.invalidate(MASTHEAD_SCOPE, 0, 'masthead');
  // Who comes or goes may gain or lose a page, and the portrait with it.
  for (const person of new Set([...before, ...now])) {
    writer.invalidate(MASTHEAD_SCOPE, 0, authorList(person));
    invalidatePortrait(db, person);
  }
  writeMeta(db, 'masthead', value);
}
