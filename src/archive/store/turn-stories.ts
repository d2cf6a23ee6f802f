import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { storyScope } from '../tracking/scopes.ts';

/** Where changes are noted. */
interface Notes {
  invalidate: (scope: number, at: number, subject: string) => void;
}

/**
 * Marks the stories that have grown old, and those whose reactions close, or do not yet. Times in
 * milliseconds since the epoch.
 */
export function turnStories(
  db: DatabaseSync,
  notes: Notes,
  { now, oldBefore }: { now: number; oldBefore: number },
): void {
  const aged = allRows<{ key: number; id: string; old: number }>(
    db.prepare(
      'SELECT key, id, 1 AS old FROM story WHERE old = 0 AND date < ? UNION ALL SELECT key, id, 0 FROM story WHERE old = 1 AND date >= ?',
    ),
    oldBefore,
    oldBefore,
  );
  const age = db.prepare('UPDATE story SET old = ? WHERE key = ?');
  for (const { key, id, old } of aged) {
    age.run(old, key);
    notes.invalidate(storyScope(id), 0, '');
  }
  const turned = allRows<{ story: number; id: string; closed: number }>(
    db.prepare(
      'SELECT story, id, 1 AS closed FROM story_reaction JOIN story ON key = story WHERE closed = 0 AND closes <= ? UNION ALL SELECT story, id, 0 FROM story_reaction JOIN story ON key = story WHERE closed = 1 AND closes > ?',
    ),
    now,
    now,
  );
  const close = db.prepare('UPDATE story_reaction SET closed = ? WHERE story = ?');
  for (const { story, id, closed } of turned) {
    close.run(closed, story);
    notes.invalidate(storyScope(id), 0, '');
  }
}
