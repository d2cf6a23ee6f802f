import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import type { NamedStory } from '../../content/paper/parse-home.ts';
import { homeObstacle } from './home-obstacle.ts';
import { keyOfName } from '../../values/key-of-name.ts';
import { paperState } from '../store/paper-state.ts';
import { nearestName } from './name-to-write.ts';

/**
 * The stories that `content/home.yaml` names and that may not stand on the home page at a moment. One that has expired or was withdrawn is only
 * warned of: it goes by the clock, perhaps at night, and its slot is filled by rule; a build that fails then would leave it where it is. Looked at in every build,
 * since stories go, and expire, without the file. `known` are the problems found so far: a story that could not be read is not unknown.
 */
export function checkHome(db: DatabaseSync, builtAt: number, known: readonly Problem[]): Problem[] {
  const named = paperState(db, 'home-names');
  if (
    named.length === 0 ||
    known.some(({ file, severity }) => file === 'content/home.yaml' && severity === 'error')
  )
    return [];
  const unread = new Set(
    known.map(({ file }) =>
      file.replace(/^content\/articles\//, '').replace(/(\/index)?\.md$/, ''),
    ),
  );
  const find = db.prepare(
    `SELECT shown_from AS shownFrom, shown_until AS shownUntil, detail ->> '$.withdrawn' IS NOT NULL AS withdrawn FROM story WHERE key = ?`,
  );
  const parts = new Map<number, NamedStory>();
  const problems: Problem[] = [];
  for (const { id, part, line, column } of named) {
    const report = (
      rule: string,
      message: string,
      hint: string,
      severity: Problem['severity'] = 'error',
    ): void => {
      problems.push({ rule, severity, file: 'content/home.yaml', line, column, message, hint });
    };
    const key = keyOfName(db.prepare.bind(db), id);
    if (key === undefined) {
      if (unread.has(id)) continue;
      const near = nearestName(db, id);
      report(
        'home/unknown-story',
        `there is no story “${id}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
        near === undefined
          ? 'story: its path under content/articles/ without .md, such as 2026/11/nama-berita'
          : `story: ${near}`,
      );
      continue;
    }
    const before = part === 'banner' ? undefined : parts.get(key);
    if (before !== undefined)
      report(
        'home/story-twice',
        `${id} is the story that stands in line ${before.line} already (“${before.part}”, ${before.id}), and nothing stands twice`,
        'newest: all',
      );
    else if (part !== 'banner') parts.set(key, { id, part, line, column });
    const story = find.get(key) as {
      shownFrom: number | null;
      shownUntil: number | null;
      withdrawn: number;
    };
    const obstacle = homeObstacle({ ...story, withdrawn: story.withdrawn === 1 }, builtAt);
    if (obstacle !== undefined)
      report(
        'home/hidden-story',
        `the story ${id} is ${obstacle}, so it cannot stand on the home page`,
        part === 'strips' || part === 'opinion' || part === 'banner'
          ? `Delete \`story: ${id}\`.`
          : 'newest: all',
        obstacle === 'a draft' ? 'error' : 'warning',
      );
  }
  return problems;
}
