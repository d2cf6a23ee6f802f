import type { DatabaseSync } from 'node:sqlite';
import type { PublishedList } from '../../reactions/published-stories.ts';
import type { Reaction } from '../../reactions/reaction.ts';
import { baseOf } from '../../site/base-of.ts';
import type { Settings } from '../../site/settings-schema.ts';

/** Address, place in `offers`, when it closes (milliseconds since the epoch), and the ids under which reactions to it may lie from before; each where there is one after it, null for never. */
type Entry = [string, number] | [string, number, number] | [string, number, number | null, string[]];

/** What the service of reactions is told: every published story that offers any, with its own policy; undefined where there is no service. */
export function reactionsFile(db: DatabaseSync, { name, address, language, reactionService }: Pick<Settings, 'address' | 'language' | 'name' | 'reactionService'>): string | undefined {
  if (reactionService === undefined) return undefined;
  const offers: Reaction[][] = [];
  const places = new Map<string, number>();
  const rows = db.prepare('SELECT id, address, former, offered, closes FROM story_reaction JOIN story ON key = story WHERE +visible = 1 ORDER BY id').all() as { id: string; address: string; former: string | null; offered: string; closes: number | null }[];
  const stories = rows.map(({ id, address: at, former, offered, closes }): [string, Entry] => {
    let place = places.get(offered);
    if (place === undefined) {
      place = offers.push(offered.split(',') as Reaction[]) - 1;
      places.set(offered, place);
    }
    const path = baseOf(address) + at.slice(1);
    const ids = JSON.parse(former ?? '[]') as string[];
    return [id, ids.length > 0 ? [path, place, closes, ids] : closes === null ? [path, place] : [path, place, closes]];
  });
  // By entries, since `__proto__` is an id like any other.
  return JSON.stringify({ name, origin: new URL(address).origin, language, limits: reactionService.limits, offers, stories: Object.fromEntries(stories) } satisfies Omit<PublishedList, 'stories'> & { stories: Record<string, Entry> });
}
