import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { parseYamlFile } from '../../../content/yaml/parse-yaml-file.ts';
import { seriesSchema, type Series } from '../../../content/paper/series-schema.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { idOfFile } from '../../../content/addresses/id-of-file.ts';
import { seriesScope } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';

const SERIES = {
  folder: 'series',
  extension: 'yaml',
  what: 'a series’ file',
  rule: 'series/file-name',
  example: 'nama-seri',
} as const;

/** `content/series/*.yaml` into the archive, inside the caller's transaction. */
export function ingestSeries(
  db: DatabaseSync,
  contentFolder: string,
  changes: ListingChanges,
  files: ReadonlyMap<string, string>,
): Problem[] {
  const writer = new StoryWriter(db);
  const problems: Problem[] = [];
  const old = db.prepare('SELECT value FROM series WHERE id = ?');
  const put = db.prepare(
    'INSERT INTO series VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
  );
  for (const path of changes.put) {
    if (!path.startsWith('series/')) continue;
    const file = `content/${path}`;
    const id = idOfFile(path, SERIES);
    if (typeof id !== 'string') {
      problems.push(id);
      continue;
    }
    const text = decodeText(readFileSync(join(contentFolder, path)), file);
    const parsed = typeof text === 'string' ? parseYamlFile(text, file, seriesSchema) : [text];
    if (Array.isArray(parsed)) {
      problems.push(...parsed);
      continue;
    }
    const value = JSON.stringify({ id, ...parsed.value } satisfies Series);
    if (old.get(id)?.['value'] === value) continue;
    put.run(id, value);
    writer.invalidate(seriesScope(id), 0, '');
  }
  // A file that had a problem is not in the listing, so its going shows only here.
  for (const { id } of allRows<{ id: string }>(db.prepare('SELECT id FROM series'))) {
    if (files.has(`series/${id}.yaml`)) continue;
    db.prepare('DELETE FROM series WHERE id = ?').run(id);
    writer.invalidate(seriesScope(id), 0, '');
  }
  return problems;
}
