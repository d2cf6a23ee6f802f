import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import type { NamedStory } from '../../content/paper/parse-home.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import { homeObstacle } from './home-obstacle.ts';
import { keyOfName } from '../../values/key-of-name.ts';
import { paperState } from '../store/paper-state.ts';
import { nearestName } from './name-to-write.ts';

/**
 * The stories that `content/home.yaml` names and that may not stand on the home page at a moment.
 * One that has expired or was withdrawn is only warned of: it goes by the clock, perhaps at night,
 * and its slot is filled by rule; a build that fails then would leave it where it is. Looked at in
 * every build, since stories go, and expire, without the file. `known` are the problems found so
 * far: a story that could not be read is not unknown.
 */
export function checkHome(db: DatabaseSync, builtAt: number, known: readonly Problem[]): Problem[] {
  const named = paperState(db, 'home-names');
  if (named.length === 0 || known.some(isErrorOfHome)) return [];
  const unread = new Set(known.map(({ file }) => placeOfFile(file.replace(/^content\//, ''))));
  const parts = new Map<number, NamedStory>();
  return named.flatMap((naming) => {
    const key = keyOfName(db.prepare.bind(db), naming.id);
    if (key === undefined)
      return unread.has(naming.id) ? [] : [problemAt(naming, unknownStory(db, naming.id))];
    const before = naming.part === 'banner' ? undefined : parts.get(key);
    if (naming.part !== 'banner' && before === undefined) parts.set(key, naming);
    return [
      ...(before === undefined ? [] : [storyTwice(naming, before)]),
      ...hiddenStory(db, naming, key, builtAt),
    ].map((wrong) => problemAt(naming, wrong));
  });
}

const FILE = 'content/home.yaml';

/** What is wrong with a story that the file names; an error unless it says otherwise. */
type Wrong = Pick<Problem, 'hint' | 'message' | 'rule'> & { severity?: Problem['severity'] };

function problemAt({ line, column }: NamedStory, wrong: Wrong): Problem {
  return { severity: 'error', file: FILE, line, column, ...wrong };
}

function isErrorOfHome({ file, severity }: Problem): boolean {
  return file === FILE && severity === 'error';
}

function unknownStory(db: DatabaseSync, id: string): Wrong {
  const near = nearestName(db, id);
  return near === undefined
    ? {
        rule: 'home/unknown-story',
        message: `there is no story “${id}”`,
        hint: 'story: its path under content/articles/ without .md, such as 2026/11/nama-berita',
      }
    : {
        rule: 'home/unknown-story',
        message: `there is no story “${id}”; did you mean “${near}”?`,
        hint: `story: ${near}`,
      };
}

function storyTwice({ id }: NamedStory, before: NamedStory): Wrong {
  return {
    rule: 'home/story-twice',
    message: `${id} is the story that stands in line ${before.line} already (“${before.part}”, ${before.id}), and nothing stands twice`,
    hint: 'newest: all',
  };
}

/** One that may not stand there at the moment. */
function hiddenStory(
  db: DatabaseSync,
  { id, part }: NamedStory,
  key: number,
  builtAt: number,
): Wrong[] {
  const story = db
    .prepare(
      `SELECT shown_from AS shownFrom, shown_until AS shownUntil, detail ->> '$.withdrawn' IS NOT NULL AS withdrawn FROM story WHERE key = ?`,
    )
    .get(key) as { shownFrom: number | null; shownUntil: number | null; withdrawn: number };
  const obstacle = homeObstacle({ ...story, withdrawn: story.withdrawn === 1 }, builtAt);
  if (obstacle === undefined) return [];
  const hasRule = part !== 'strips' && part !== 'opinion' && part !== 'banner';
  return [
    {
      rule: 'home/hidden-story',
      severity: obstacle === 'a draft' ? 'error' : 'warning',
      message: `the story ${id} is ${obstacle}, so it cannot stand on the home page`,
      hint: hasRule ? 'newest: all' : `Delete \`story: ${id}\`.`,
    },
  ];
}
