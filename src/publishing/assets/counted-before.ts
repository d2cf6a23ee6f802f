import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { PublishedList } from '../../reactions/published-stories.ts';
import { REACTIONS, type Reaction } from '../../reactions/reaction.ts';

/**
 * What the paper's snapshot says was counted of stories that are published, by the ids that they
 * have or had: a new database of the service begins with it.
 */
export function countedBefore(
  db: DatabaseSync,
  stories: PublishedList['stories'],
): Record<string, number[]> {
  const ids = new Set(
    Object.entries(stories).flatMap(([id, [, , , former = []]]) => [id, ...former]),
  );
  const rows = allRows<{ id: string; counts: string }>(
    db.prepare('SELECT id, counts FROM reaction_count WHERE total > 0 ORDER BY id'),
  );
  return Object.fromEntries(
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ id, counts }) => {
        const told = parseJson<Partial<Record<Reaction, number>>>(counts);
        return [id, REACTIONS.map((reaction) => told[reaction] ?? 0)];
      }),
  );
}
