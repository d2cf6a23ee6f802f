import type { DatabaseSync } from 'node:sqlite';
import type { PublishedList } from '../../reactions/published-stories.ts';
import { REACTIONS, type Reaction } from '../../reactions/reaction.ts';

/** What the paper's snapshot says was counted of stories that are published, by the ids that they have or had: a new database of the service begins with it. */
export function countedBefore(
  db: DatabaseSync,
  stories: PublishedList['stories'],
): Record<string, number[]> {
  const ids = new Set(
    Object.entries(stories).flatMap(([id, [, , , former = []]]) => [id, ...former]),
  );
  const rows = db
    .prepare('SELECT id, counts FROM reaction_count WHERE total > 0 ORDER BY id')
    .all() as { id: string; counts: string }[];
  return Object.fromEntries(
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ id, counts }) => {
        const told = JSON.parse(counts) as Partial<Record<Reaction, number>>;
        return [id, REACTIONS.map((reaction) => told[reaction] ?? 0)];
      }),
  );
}
