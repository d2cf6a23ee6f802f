import type { PublishedStories } from '../published-stories.ts';
import type { ReactionStore } from '../reaction-store.ts';

/** Stories in one question to the store. */
const AT_ONCE = 500;

/**
 * Has a store follow what is published: a new database begins with the snapshot's counts, what
 * stories had under other ids becomes theirs, and crowds of earlier days count no more. To be done
 * with each list and each day; doing it again changes nothing. Times in milliseconds since the
 * epoch.
 */
export async function followStories(
  store: ReactionStore,
  stories: PublishedStories,
  now: number,
  today: number,
): Promise<void> {
  await store.tend({ do: 'begin', bases: stories.bases(), at: now });
  const formers = [...stories.moved.keys()];
  for (let at = 0; at < formers.length; at += AT_ONCE) {
    const { tallies } = await store.read(formers.slice(at, at + AT_ONCE));
    for (const from of tallies.keys())
      await store.tend({ do: 'move', from, to: stories.moved.get(from) ?? from });
  }
  await store.tend({ do: 'disperse', before: today });
}
