import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { FormerPattern } from '../../archive/history/kept-history.ts';
import { wasPublished } from '../../archive/history/was-published.ts';
import { readMeta } from '../../archive/store/meta.ts';
import { permalink } from '../../content/addresses/permalink.ts';
import { zonedDay } from '../../dates/zoned-day.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import { patternsOf } from './patterns-of.ts';

interface FormerRow {
  path: string;
  name: string;
  named: number;
  slug: string;
  section: string;
  date: number;
  until: number | null;
  replaced: number;
}

interface StoryRow {
  path: string;
  address: string;
  date: number;
  section: string;
}

type PaperSettings = Pick<Settings, 'clock' | 'permalink' | 'zone'>;
/** An address of the past, and the story’s address today. */
type Moved = readonly [from: string, to: string];

/**
 * What the history tells: every address that a published story had before, and its address today.
 * Of two stories that had one address, the one that left it last. The story is the one that lies
 * where the file went, or that has the id which the file had.
 */
export function formerRedirects(db: DatabaseSync, settings: PaperSettings): Map<string, string> {
  const { patterns = [] } = parseJson<{
    patterns?: FormerPattern[];
  }>(readMeta(db, 'history') ?? '{}');
  const found = new Map(movedByPatterns(db, patterns, settings));
  for (const [from, to] of movedByStories(db, patterns, settings)) {
    found.delete(from);
    found.set(from, to);
  }
  return found;
}

/** The addresses that stories of today had under patterns that were given up. */
function* movedByPatterns(
  db: DatabaseSync,
  patterns: readonly FormerPattern[],
  { zone, clock }: PaperSettings,
): Iterable<Moved> {
  if (patterns.length === 0) return;
  for (const { path, address, date, section } of allRows<StoryRow>(
    db.prepare(
      `SELECT path, address, date, card ->> '$.section' AS section FROM story WHERE visible = 1 ORDER BY date, tie`,
    ),
  )) {
    const slug = /([^/]*?)(?:\/index)?\.md$/.exec(path)?.[1] ?? '';
    const parts = { slug, section, day: zonedDay(date, zone) };
    for (const { pattern } of patterns.filter(({ until }) => date < (clock ?? until)))
      yield [permalink(pattern, parts), address];
  }
}

/** The addresses of versions of stories that others replaced, oldest first. */
function* movedByStories(
  db: DatabaseSync,
  patterns: readonly FormerPattern[],
  { permalink: today, zone, clock }: PaperSettings,
): Iterable<Moved> {
  const addressOf = addressesToday(db);
  for (const row of allRows<FormerRow>(
    db.prepare(
      'SELECT path, name, named, slug, section, date, until, replaced FROM former ORDER BY seq',
    ),
  )) {
    const address = wasPublished(row, row.replaced, clock) ? addressOf(row) : undefined;
    if (address === undefined) continue;
    const parts = { slug: row.slug, section: row.section, day: zonedDay(row.date, zone) };
    for (const pattern of patternsOf(row, { patterns, today, clock }))
      yield [permalink(pattern, parts), address];
  }
}

/** Finds where what a version tells of is published today; undefined where it is not. */
function addressesToday(
  db: DatabaseSync,
): (version: Pick<FormerRow, 'name' | 'named' | 'path'>) => string | undefined {
  const byName = db.prepare('SELECT path, address, visible FROM story WHERE id = ?');
  const byPath = db.prepare('SELECT path, address, visible FROM story WHERE path = ?');
  const named = db.prepare(
    `SELECT path, address, visible FROM story WHERE id = ? AND named = 1 AND path <> 'articles/' || id || '.md' AND path <> 'articles/' || id || '/index.md'`,
  );
  return ({ name, named: isNamed, path }) => {
    const story = (
      isNamed === 1 ? (byName.get(name) ?? byPath.get(path)) : (byPath.get(path) ?? named.get(name))
    ) as { address: string; visible: number } | undefined;
    return story?.visible === 1 ? story.address : undefined;
  };
}
