import type { HistoryStep } from './history-step.ts';
import type { StoryVersion } from './read-version.ts';
import type { Fate } from './settle-step.ts';

/** A version of a story that another replaced. */
export interface Former extends Omit<StoryVersion, 'day' | 'title'> {
  /** Where its story lies since, a path under `content/`. */
  path: string;
  /** Milliseconds since the epoch. */
  replaced: number;
}

/**
 * Carries the versions of the past through further commits, in their order. Pure.
 * 1. A story that moved takes its past along, and its last version becomes part of it.
 * 2. A story that changed leaves a version behind where its address could be another now.
 * 3. A story that was removed leaves its last version behind, for it may return: at the same path,
 *    or with the same id.
 */
export function replayHistory(
  past: readonly Former[],
  steps: readonly HistoryStep<Fate>[],
): Former[] {
  const formers = new Map<string, Former>();
  const put = (former: Former): void => {
    const key = JSON.stringify([
      former.path,
      former.name,
      former.slug,
      former.section,
      former.date,
      former.until,
    ]);
    // Again at its end: of two stories that had one address, the one that left it last is meant.
    formers.delete(key);
    formers.set(key, former);
  };
  past.forEach(put);
  for (const { at, changes } of steps) {
    const moves = new Map<string, string>();
    const left: Former[] = [];
    for (const { is, from, to, old, next } of changes) {
      if (is === 'moved') moves.set(from, to);
      if (old === undefined || (is === 'there' && next !== undefined && standsAsBefore(old, next)))
        continue;
      const { day: _day, title: _title, ...version } = old;
      left.push({ ...version, path: to, replaced: at });
    }
    if (moves.size > 0) {
      const all = [...formers.values()];
      formers.clear();
      for (const former of all) put({ ...former, path: moves.get(former.path) ?? former.path });
    }
    left.forEach(put);
  }
  return [...formers.values()];
}

function standsAsBefore(old: StoryVersion, next: StoryVersion): boolean {
  return (
    old.date === next.date &&
    old.section === next.section &&
    old.until === next.until &&
    old.name === next.name
  );
}
