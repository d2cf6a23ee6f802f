import type { DatabaseSync } from 'node:sqlite';
import { storySpace } from '../tracking/scopes.ts';

/** Where changes are noted. */
interface Notes {
  touch: (space: number, at: number, owner: string) => void;
}

/** Marks the stories that have grown old, and those whose reactions close, or do not yet. Times in milliseconds since the epoch. */
export function turnStories(
  db: DatabaseSync,
  notes: Notes,
  { now, oldBefore }: { now: number; oldBefore: number },
): void {
  const aged = db
    .prepare(
      'SELECT key, id, 1 AS old FROM story WHERE old = 0 AND date < ? UNION ALL SELECT key, id, 0 FROM story WHERE old = 1 AND date >= ?',
    )
    .all(oldBefore, oldBefore) as { key: number; id: string; old: number }[];
  const age = db.prepare('UPDATE story SET old = ? WHERE key = ?');
  for (const { key, id, old } of aged) {
    age.run(old, key);
    notes.touch(storySpace(id), 0, '');
  }
  const turned = db
    .prepare(
      'SELECT story, id, 1 AS closed FROM story_reaction JOIN story ON key = story WHERE closed = 0 AND closes <= ? UNION ALL SELECT story, id, 0 FROM story_reaction JOIN story ON key = story WHERE closed = 1 AND closes > ?',
    )
    .all(now, now) as { story: number; id: string; closed: number }[];
  const close = db.prepare('UPDATE story_reaction SET closed = ? WHERE story = ?');
  for (const { story, id, closed } of turned) {
    close.run(closed, story);
    notes.touch(storySpace(id), 0, '');
  }
}
