import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../article/decode-text.ts';
import { slugify } from '../article/slugify.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import { parseYamlFile } from '../site/parse-yaml-file.ts';
import { seriesSchema, type Series } from '../site/series-schema.ts';
import type { ListingChanges } from './compare-listings.ts';
import { seriesSpace } from './spaces.ts';
import type { StoryWriter } from './story-writer.ts';

const SERIES = /^series\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** `content/series/*.yaml` into the archive, inside the caller's transaction. */
export function ingestSeries(db: DatabaseSync, writer: StoryWriter, contentFolder: string, changes: ListingChanges): Problem[] {
  const problems: Problem[] = [];
  const old = db.prepare('SELECT value FROM series WHERE id = ?');
  const put = db.prepare('INSERT INTO series VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value');
  for (const path of changes.put) {
    if (!path.startsWith('series/')) continue;
    const file = `content/${path}`;
    const id = SERIES.exec(path)?.[1];
    if (id === undefined) {
      problems.push({ rule: 'series/file-name', severity: 'error', file, line: 1, column: 1, message: 'a series’ file is content/series/<id>.yaml; the id has small letters, digits and hyphens', hint: `git mv ${shellWord(file)} content/series/${slugify(path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? '') || 'nama-seri'}.yaml` });
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
    writer.touch(seriesSpace(id), 0, '');
  }
  for (const path of changes.removed) {
    const id = SERIES.exec(path)?.[1];
    if (id === undefined) continue;
    db.prepare('DELETE FROM series WHERE id = ?').run(id);
    writer.touch(seriesSpace(id), 0, '');
  }
  return problems;
}
