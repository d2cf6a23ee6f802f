import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { PublishedList } from '../../reactions/published-stories.ts';
import type { Reaction } from '../../reactions/reaction.ts';
import { baseOf } from '../../html/base-of.ts';
import { serviceOf } from '../../content/settings/service-of.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import { countedBefore } from './counted-before.ts';

/**
 * What the service of reactions is told: every published story that offers any, with its own
 * policy; undefined where there is no service.
 */
export function reactionsFile(
  db: DatabaseSync,
  {
    name,
    address,
    language,
    ...settings
  }: Pick<Settings, 'address' | 'deploy' | 'language' | 'name' | 'reactionService'>,
): string | undefined {
  const reactionService = serviceOf(settings);
  if (reactionService === undefined) return undefined;
  const offers: Reaction[][] = [];
  const places = new Map<string, number>();
  const entries: [string, PublishedList['stories'][string]][] = [];
  const rows = allRows<{
    id: string;
    address: string;
    former: string | null;
    offered: string;
    closes: number | null;
  }>(
    db.prepare(
      'SELECT id, address, former, offered, closes FROM story_reaction JOIN story ON key = story WHERE +visible = 1 ORDER BY id',
    ),
  );
  for (const { id, address: at, former, offered, closes } of rows) {
    let place = places.get(offered);
    if (place === undefined) {
      place = offers.push(offered.split(',') as Reaction[]) - 1;
      places.set(offered, place);
    }
    const path = baseOf(address) + at.slice(1);
    const ids = parseJson<string[]>(former ?? '[]');
    entries.push([
      id,
      ids.length > 0
        ? [path, place, closes, ids]
        : closes === null
          ? [path, place]
          : [path, place, closes],
    ]);
  }
  // Whichever ids there are: a story may be called __proto__.
  const stories = Object.fromEntries(entries);
  const counted = countedBefore(db, stories);
  return JSON.stringify({
    name,
    origin: new URL(address).origin,
    ...(reactionService.address === '/'
      ? {}
      : { service: new URL(reactionService.address).origin }),
    language,
    limits: reactionService.limits,
    offers,
    stories,
    ...(Object.keys(counted).length === 0 ? {} : { counted }),
  } satisfies PublishedList);
}
