import type { DatabaseSync } from 'node:sqlite';
import type { ListingChanges } from '../../sources/compare-listings.ts';

export interface RereadReasons {
  /** The settings changed in what stories are checked against. */
  all: boolean;
  /** Ids of people who went. */
  people: readonly string[];
  /** Paths of stories that say something else at this moment. */
  turned: readonly string[];
  /** The last run met problems. */
  afterFailure: boolean;
}

/** Story files whose rows must be made again, and those whose rows must go. */
export function storiesToRead(
  db: DatabaseSync,
  changes: ListingChanges,
  files: ReadonlyMap<string, string>,
  reread: RereadReasons,
): { put: string[]; removed: string[] } {
  const isStory = (path: string): boolean => path.startsWith('articles/') && path.endsWith('.md');
  const put = new Set(reread.all ? [...files.keys()].filter(isStory) : changes.put.filter(isStory));
  for (const path of reread.turned) if (files.has(path)) put.add(path);
  for (const person of reread.people) {
    for (const row of db
      .prepare('SELECT path FROM story_person JOIN story ON key = story WHERE person = ?')
      .all(person))
      put.add(String(row['path']));
  }
  // A story whose picture went away is read again, so that the message can name the line.
  for (const picture of changes.removed) {
    for (const row of db
      .prepare(
        'SELECT story.path AS path FROM story_picture JOIN story ON key = story WHERE story_picture.path = ?',
      )
      .all(picture))
      put.add(String(row['path']));
  }
  const removed = new Set(changes.removed.filter(isStory));
  // A file that had a problem is not in the listing, so its going shows only here.
  if (reread.afterFailure)
    for (const row of db.prepare('SELECT path FROM story').all())
      if (!files.has(String(row['path']))) removed.add(String(row['path']));
  // Whoever is named by what went may have gone with it.
  return { put: [...put].filter((path) => files.has(path)).sort(), removed: [...removed].sort() };
}
