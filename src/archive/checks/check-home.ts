import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { NamedStory } from '../../site/parse-home.ts';
import { homeObstacle } from './home-obstacle.ts';
import { readMeta } from '../meta.ts';

/**
 * The stories that `content/home.yaml` names and that may not stand on the home page at a moment. One that has expired is only warned of:
 * it goes by the clock, perhaps at night, and its slot is filled by rule; a build that fails then would hold up everything else. Looked at in every build,
 * since stories go, and expire, without the file. `known` are the problems found so far: a story that could not be read is not unknown.
 */
export function checkHome(db: DatabaseSync, builtAt: number, known: readonly Problem[]): Problem[] {
  const named = JSON.parse(readMeta(db, 'home-names') ?? '[]') as NamedStory[];
  if (named.length === 0 || known.some(({ file, severity }) => file === 'content/home.yaml' && severity === 'error')) return [];
  const unread = new Set(known.map(({ file }) => file.replace(/^content\/articles\//, '').replace(/(\/index)?\.md$/, '')));
  const find = db.prepare(`SELECT shown_from AS shownFrom, shown_until AS shownUntil, detail ->> '$.withdrawn' IS NOT NULL AS withdrawn FROM story WHERE id = ?`);
  const problems: Problem[] = [];
  for (const { id, part, line, column } of named) {
    const report = (rule: string, message: string, hint: string, severity: Problem['severity'] = 'error'): void => {
      problems.push({ rule, severity, file: 'content/home.yaml', line, column, message, hint });
    };
    const story = find.get(id) as { shownFrom: number | null; shownUntil: number | null; withdrawn: number } | undefined;
    if (story === undefined) {
      if (unread.has(id)) continue;
      const near = nearestId(db, id);
      report('home/unknown-story', `there is no story “${id}”${near === undefined ? '' : `; did you mean “${near}”?`}`, near === undefined ? 'story: its path under content/articles/ without .md, such as 2026/11/nama-berita' : `story: ${near}`);
      continue;
    }
    const obstacle = homeObstacle({ ...story, withdrawn: story.withdrawn === 1 }, builtAt);
    if (obstacle !== undefined) report('home/hidden-story', `the story ${id} is ${obstacle}, so it cannot stand on the home page`, part === 'strips' || part === 'opinion' || part === 'banner' ? `Delete \`story: ${id}\`.` : 'newest: all', obstacle === 'expired' ? 'warning' : 'error');
  }
  return problems;
}

/** The id that was most likely meant: the same written as a path or an address, one with the same last part, or one spelt nearly so. */
function nearestId(db: DatabaseSync, id: string): string | undefined {
  const plain = id.replace(/^\/?(?:content\/)?(?:articles\/)?/, '').replace(/(?:\/index)?\.md$|\/$/, '');
  const ids = db.prepare('SELECT id FROM story ORDER BY date DESC, tie').all().map((row) => String(row['id']));
  const slug = plain.split('/').at(-1) ?? plain;
  return ids.find((other) => other === plain) ?? ids.find((other) => other.endsWith(`/${slug}`)) ?? nearest(plain, ids);
}
