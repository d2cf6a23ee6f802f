import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { SNAPSHOT_FILE, snapshotSchema, type Snapshot } from '../../../reactions/snapshot.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { countsScope, POPULAR_SCOPE } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';

const HINT =
  '{"at": "2026-11-28T09:00:00Z", "stories": {"2026/11/banjir-surut": {"like": 12, "sad": 3}}}';

/**
 * `content/reactions.json` into the archive, inside the caller's transaction. Only pages that print
 * a count are invalidated by its change.
 */
export function ingestCounts(
  db: DatabaseSync,
  contentFolder: string,
  changes: ListingChanges,
  files: ReadonlyMap<string, string>,
): Problem[] {
  if (!files.has(SNAPSHOT_FILE)) {
    if ((readMeta(db, 'counted-at') ?? '') !== '') keep(db, { at: '', stories: {} });
    return [];
  }
  if (!changes.put.includes(SNAPSHOT_FILE)) return [];
  const file = `content/${SNAPSHOT_FILE}`;
  const text = decodeText(readFileSync(join(contentFolder, SNAPSHOT_FILE)), file);
  if (typeof text !== 'string') return [text];
  const problem = (message: string): Problem[] => [
    {
      rule: 'reactions/snapshot',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message,
      hint: `warta reactions pull writes this file: ${HINT}`,
    },
  ];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem(`the counts of reactions are not JSON: ${(error as Error).message}`);
  }
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return problem(
      `the counts of reactions are not right at ${issue?.path.join(' → ') || 'their beginning'}: ${issue?.message ?? ''}`,
    );
  }
  keep(db, parsed.data);
  return [];
}

function keep(db: DatabaseSync, { at, stories }: Snapshot): void {
  const writer = new StoryWriter(db);
  const before = new Map(
    allRows<{ id: string; counts: string }>(
      db.prepare('SELECT id, counts FROM reaction_count'),
    ).map(({ id, counts }) => [id, counts]),
  );
  const put = db.prepare(
    'INSERT INTO reaction_count VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET counts = excluded.counts, total = excluded.total',
  );
  for (const [id, counts] of Object.entries(stories)) {
    const value = JSON.stringify(counts);
    if (before.get(id) !== value) {
      put.run(
        id,
        value,
        Object.values(counts).reduce((total, count) => total + count, 0),
      );
      writer.invalidate(countsScope(id), 0, '');
    }
    before.delete(id);
  }
  for (const id of before.keys()) {
    db.prepare('DELETE FROM reaction_count WHERE id = ?').run(id);
    writer.invalidate(countsScope(id), 0, '');
  }
  writeMeta(db, 'counted-at', at === '' ? '' : String(Date.parse(at)));
  writer.invalidate(POPULAR_SCOPE, 0, '');
}
