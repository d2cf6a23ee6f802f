import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { decodeText } from '../../../content/source/decode-text.ts';
import { fileTooLong, MAX_FILE_BYTES } from '../../../content/source/file-too-long.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { idOfFile } from '../../../content/addresses/id-of-file.ts';
import { isPictureFile } from '../../media/is-picture-file.ts';
import { noteSitePictures } from '../media/note-site-pictures.ts';
import { overBudget, STORY_TIME, unreadable } from '../story/over-budget.ts';
import {
  parseStandingPage,
  type PageRules,
  type ParsedPage,
  type StoredPage,
} from './parse-standing-page.ts';
import { pageScope } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';
import { withinTime } from '../story/within-time.ts';

export interface PagesJob {
  db: DatabaseSync;
  contentFolder: string;
  changes: ListingChanges;
  files: ReadonlyMap<string, string>;
  rules: PageRules;
  /** What pages are checked against changed, so all are read. */
  rereadAll: boolean;
}

export interface IngestedPages {
  /** Pictures of the pages that were read in this run. */
  uses: PlacedUse[];
  problems: Problem[];
}

const PAGES = {
  folder: 'pages',
  extension: 'md',
  what: 'a standing page’s file',
  rule: 'page/file-name',
  example: 'tentang',
} as const;

/** `content/pages/*.md` into the archive, inside the caller's transaction. */
export function ingestPages({
  db,
  contentFolder,
  changes,
  files,
  rules,
  rereadAll,
}: PagesJob): IngestedPages {
  const problems: Problem[] = [];
  const uses: PlacedUse[] = [];
  const writer = new StoryWriter(db);
  for (const path of rereadAll ? [...files.keys()].sort() : changes.put) {
    if (!path.startsWith('pages/') || isPictureFile(path)) continue;
    const name = idOfFile(path, PAGES);
    if (typeof name !== 'string') {
      problems.push(name);
      continue;
    }
    const read = readPage(join(contentFolder, path), name, rules);
    problems.push(...read.problems);
    uses.push(...read.uses);
    if (read.page !== undefined) putPage(db, writer, read as ParsedPage & { page: StoredPage });
  }
  // A file that had a problem is not in the listing, so its going shows only here.
  for (const { name } of allRows<{ name: string }>(db.prepare('SELECT name FROM standing_page'))) {
    if (files.has(`pages/${name}.md`)) continue;
    noteSitePictures(db, { file: `pages/${name}.md`, uses: [] });
    db.prepare('DELETE FROM standing_page WHERE name = ?').run(name);
    writer.invalidate(pageScope(name), 0, `page/${name}`);
  }
  return { uses, problems };
}

function readPage(path: string, name: string, rules: PageRules): ParsedPage {
  const own = `pages/${name}.md`;
  const refused = (problem: Problem): ParsedPage => ({ name, uses: [], problems: [problem] });
  const { size } = statSync(path);
  if (size > MAX_FILE_BYTES) return refused(fileTooLong(size, `content/${own}`));
  const text = decodeText(readFileSync(path), `content/${own}`);
  if (typeof text !== 'string') return refused(text);
  try {
    return (
      withinTime(STORY_TIME, () => parseStandingPage(text, name, rules))?.result ??
      refused(overBudget(own, 1))
    );
  } catch (error) {
    return refused(unreadable(own, 1, error));
  }
}

function putPage(
  db: DatabaseSync,
  writer: StoryWriter,
  { name, page, uses }: ParsedPage & { page: StoredPage },
): void {
  const value = JSON.stringify(page);
  noteSitePictures(db, { file: `pages/${name}.md`, uses });
  if (db.prepare('SELECT value FROM standing_page WHERE name = ?').get(name)?.['value'] === value)
    return;
  db.prepare(
    'INSERT INTO standing_page VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
  writer.invalidate(pageScope(name), 0, `page/${name}`);
}
