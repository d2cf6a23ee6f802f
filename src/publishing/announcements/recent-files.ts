import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { isFeed } from '../../announce/is-feed.ts';
import { fileOfAddress } from '../project/file-of-address.ts';

/**
 * The files of pages that stories of late have changed: those changed in substance (`modified`, as
 * in the sitemaps) since a moment in milliseconds since the epoch, the fronts that show them, and
 * the feeds. Pages of the archive, which are full, are not among them.
 */
export function recentFiles(db: DatabaseSync, since: number): Set<string> {
  const stories = allRows<{ id: string; lists: string }>(
    db.prepare('SELECT id, lists FROM story WHERE visible = 1 AND modified >= ?'),
    since,
  );
  if (stories.length === 0) return new Set();
  const lists = new Set(stories.flatMap((story) => parseJson<string[]>(story.lists)));
  const subjects = new Set([
    ...lists,
    ...[...lists]
      .filter((list) => list.startsWith('day/'))
      .map((list) => `month/${list.slice(4, 11)}`),
    ...stories.map(({ id }) => `story/${id}`),
  ]);
  const pages = allRows<{ address: string; subject: string; kind: string }>(
    db.prepare(
      `SELECT address, subject, kind FROM page WHERE kind NOT LIKE '%Archive' ORDER BY address`,
    ),
  );
  return new Set(
    pages
      .filter(
        ({ address, subject, kind }) =>
          subjects.has(subject) ||
          kind === 'home' ||
          (!subject.includes('/') && isFeed(fileOfAddress(address))),
      )
      .map(({ address }) => fileOfAddress(address)),
  );
}
