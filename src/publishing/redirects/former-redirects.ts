import type { DatabaseSync } from 'node:sqlite';
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

/**
 * What the history tells: every address that a published story had before, and its address today. Of two stories that had one address, the
 * one that left it last. The story is the one that lies where the file went, or that has the id which the file had.
 */
export function formerRedirects(
  db: DatabaseSync,
  { permalink: today, zone, clock }: Pick<Settings, 'clock' | 'permalink' | 'zone'>,
): Map<string, string> {
  const found = new Map<string, string>();
  const { patterns = [] } = JSON.parse(readMeta(db, 'history') ?? '{}') as {
    patterns?: FormerPattern[];
  };
  if (patterns.length > 0) {
    for (const { path, address, date, section } of db
      .prepare(
        `SELECT path, address, date, card ->> '$.section' AS section FROM story WHERE visible = 1 ORDER BY date, tie`,
      )
      .all() as unknown as StoryRow[]) {
      const slug = /([^/]*?)(?:\/index)?\.md$/.exec(path)?.[1] ?? '';
      const parts = { slug, section, day: zonedDay(date, zone) };
      for (const { pattern } of patterns.filter(({ until }) => date < (clock ?? until)))
        found.set(permalink(pattern, parts), address);
    }
  }
  const byName = db.prepare('SELECT path, address, visible FROM story WHERE id = ?');
  const byPath = db.prepare('SELECT path, address, visible FROM story WHERE path = ?');
  const named = db.prepare(
    `SELECT path, address, visible FROM story WHERE id = ? AND named = 1 AND path <> 'articles/' || id || '.md' AND path <> 'articles/' || id || '/index.md'`,
  );
  for (const row of db
    .prepare(
      'SELECT path, name, named, slug, section, date, until, replaced FROM former ORDER BY seq',
    )
    .all() as unknown as FormerRow[]) {
    if (!wasPublished(row, row.replaced, clock)) continue;
    const story = (
      row.named === 1
        ? (byName.get(row.name) ?? byPath.get(row.path))
        : (byPath.get(row.path) ?? named.get(row.name))
    ) as { address: string; visible: number } | undefined;
    if (story?.visible !== 1) continue;
    const parts = { slug: row.slug, section: row.section, day: zonedDay(row.date, zone) };
    for (const pattern of patternsOf(row, { patterns, today, clock })) {
      const from = permalink(pattern, parts);
      found.delete(from);
      found.set(from, story.address);
    }
  }
  return found;
}
