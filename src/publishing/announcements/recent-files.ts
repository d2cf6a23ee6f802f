import type { DatabaseSync } from 'node:sqlite';
import { isFeed } from '../../announce/is-feed.ts';
import { fileOfAddress } from '../project/file-of-address.ts';

/**
 * The files of pages that stories of late have changed: those changed in substance (`modified`, as in the sitemaps) since a moment in
 * milliseconds since the epoch, the fronts that show them, and the feeds. Pages of the archive, which are full, are not among them.
 */
export function recentFiles(db: DatabaseSync, since: number): Set<string> {
  const stories = db
    .prepare('SELECT id, lists FROM story WHERE visible = 1 AND modified >= ?')
    .all(since) as { id: string; lists: string }[];
  if (stories.length === 0) return new Set();
  const lists = new Set(stories.flatMap((story) => JSON.parse(story.lists) as string[]));
  const owners = new Set([
    ...lists,
    ...[...lists]
      .filter((list) => list.startsWith('day/'))
      .map((list) => `month/${list.slice(4, 11)}`),
    ...stories.map(({ id }) => `story/${id}`),
  ]);
  const pages = db
    .prepare(
      `SELECT address, owner, kind FROM page WHERE kind NOT LIKE '%Archive' ORDER BY address`,
    )
    .all() as { address: string; owner: string; kind: string }[];
  return new Set(
    pages
      .filter(
        ({ address, owner, kind }) =>
          owners.has(owner) ||
          kind === 'home' ||
          (!owner.includes('/') && isFeed(fileOfAddress(address))),
      )
      .map(({ address }) => fileOfAddress(address)),
  );
}
