import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { HOME_BY_ITSELF } from '../../../content/paper/home-by-itself.ts';
import { parseHome, type HomeContext, type ParsedHome } from '../../../content/paper/parse-home.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { HOME_SCOPE } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';

const FILE = 'home.yaml';

/**
 * `content/home.yaml` into the archive, inside the caller's transaction. Whether the stories that
 * it names may stand there, `checkHome` says in every build.
 */
export function ingestHome({
  db,
  contentFolder,
  changes,
  files,
  context,
}: {
  db: DatabaseSync;
  contentFolder: string;
  changes: ListingChanges;
  files: ReadonlyMap<string, string>;
  context: HomeContext;
}): Problem[] {
  if (!files.has(FILE)) {
    keep(db, { home: HOME_BY_ITSELF, named: [] });
    return files.has('home.yml')
      ? [
          {
            rule: 'home/file-name',
            severity: 'error',
            file: 'content/home.yml',
            line: 1,
            column: 1,
            message: 'the order of the home page is written in content/home.yaml',
            hint: 'git mv content/home.yml content/home.yaml',
          },
        ]
      : [];
  }
  // Its moments are in the settings' zone, its sections are theirs.
  if (!changes.put.includes(FILE) && !changes.put.includes('site.yaml')) return [];
  const text = decodeText(readFileSync(join(contentFolder, FILE)), `content/${FILE}`);
  if (typeof text !== 'string') return [text];
  const parsed = parseHome(text, context);
  if (Array.isArray(parsed)) return parsed;
  keep(db, parsed);
  return [];
}

function keep(db: DatabaseSync, { home, named }: ParsedHome): void {
  const value = JSON.stringify(home);
  if (readMeta(db, 'home') !== value) new StoryWriter(db).invalidate(HOME_SCOPE, 0, '');
  writeMeta(db, 'home', value);
  writeMeta(db, 'home-names', JSON.stringify(named));
}
