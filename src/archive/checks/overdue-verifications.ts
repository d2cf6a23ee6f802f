import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { formatDate } from '../../dates/format-date.ts';

/**
 * Published stories that should have been verified by now (Pedoman Pemberitaan Media Siber 2.c.4:
 * as soon as can be). `now` in milliseconds since the epoch.
 */
export async function overdueVerifications(
  db: DatabaseSync,
  contentFolder: string,
  now: number,
  zone: string,
): Promise<Problem[]> {
  // Ordered here: for the order SQLite would walk through all stories.
  const rows = allRows<{ path: string; due: number }>(
    db.prepare('SELECT path, verify_by AS due FROM story WHERE verify_by <= ? AND +visible = 1'),
    now,
  ).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (rows.length === 0) return [];
  // It reads YAML, which a build without changes does without.
  const { placeInStory } = await import('./place-in-story.ts');
  return rows.map(({ path, due }) => ({
    rule: 'article/verification-overdue',
    severity: 'warning',
    file: `content/${path}`,
    ...placeInStory(contentFolder, path, ['verification', 'state']),
    message: `the story was to be verified by ${formatDate(due, 'time', 'en', zone)} and is still pending (Pedoman Pemberitaan Media Siber 2.c)`,
    hint: 'state: confirmed, once a story that says so names this one with `follows:`; or `withdrawn:`',
  }));
}
