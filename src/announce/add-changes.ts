import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import type { Receiver } from './receivers-of.ts';

/**
 * Two changes of one file, of which nobody was told, as one; undefined when nothing is left to
 * tell: what came and went again, or is again as it was, before anybody heard of it. Pure.
 */
export function mergeChange(earlier: Change | undefined, later: Change): Change | undefined {
  const before = earlier?.before ?? later.before;
  return before === later.now ? undefined : { before, now: later.now };
}

export interface BuildChanges {
  /** By path under `dist/`. */
  changes: ReadonlyMap<string, Change>;
  /** Old addresses of a site built from nothing that are not among them. */
  leftOut: number;
  receivers: readonly Receiver[];
}

/**
 * The journal after one more build. Who is no receiver any more is forgotten; a new one begins with
 * this build. Pure.
 */
export function addChanges(
  journal: Journal,
  { changes, leftOut, receivers }: BuildChanges,
): Journal {
  const build = journal.builds + 1;
  const pending: Journal['pending'] = {};
  for (const { name, wants } of receivers) {
    const entries = new Map(Object.entries(journal.pending[name] ?? {}));
    for (const [path, now] of changes) {
      if (!wants(path)) continue;
      const change = mergeChange(entries.get(path), now);
      if (change === undefined) entries.delete(path);
      else entries.set(path, { ...change, build });
    }
    pending[name] = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return { ...journal, builds: build, leftOut: leftOut > 0 ? leftOut : journal.leftOut, pending };
}
