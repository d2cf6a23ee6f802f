import type { StoryVersion } from './read-version.ts';

/** What a commit did to one file under `content/`: changed it (M), renamed it (R) or removed it (D). */
export interface FileChange {
  kind: 'D' | 'M' | 'R';
  /** How much of a renamed file stayed, in percent. */
  alike: number;
  from: string;
  to: string;
  /** Digests of the file's bytes before and after. */
  before: string;
  after: string;
}

export interface HistoryStep {
  /** When it was committed, in milliseconds since the epoch. */
  at: number;
  changes: FileChange[];
}

/** A version of a story that another replaced. */
export interface Former extends Omit<StoryVersion, 'day' | 'title'> {
  /** Where its story lies since, a path under `content/`. */
  path: string;
  /** Milliseconds since the epoch. */
  replaced: number;
}

/** From here on a renamed file is the same story, whatever its front matter says. */
const SURELY_ALIKE = 80;
/** Git’s own measure, for files in which there is nothing else to compare. */
const LIKELY_ALIKE = 50;

/**
 * Carries the versions of the past through further commits, in their order. Pure.
 * 1. A file that was renamed takes its past along, and its last version becomes part of it. Of short stories, little may stay when one is
 *    edited, and front matter alone makes two of them alike: they are one when nearly all stayed, or else title, date or a given id.
 * 2. A file that changed leaves a version behind where its address could be another now.
 * 3. A file that was removed leaves its last version behind, for the story may return: at the same path, or with the same id.
 */
export function replayHistory(past: readonly Former[], steps: readonly HistoryStep[], versionOf: (digest: string, path: string) => StoryVersion | undefined): Former[] {
  const formers = new Map<string, Former>();
  const put = (former: Former): void => {
    const key = JSON.stringify([former.path, former.name, former.slug, former.section, former.date, former.until]);
    // Again at its end: of two stories that had one address, the one that left it last is meant.
    formers.delete(key);
    formers.set(key, former);
  };
  past.forEach(put);
  for (const { at, changes } of steps) {
    const moves = new Map<string, string>();
    const left: Former[] = [];
    for (const { kind, alike, from, to, before, after } of changes) {
      const old = versionOf(before, from);
      const next = kind === 'D' ? undefined : versionOf(after, to);
      const same = kind === 'M' || (kind === 'R' && isSameStory(old, next, alike));
      if (same && from !== to) moves.set(from, to);
      if (old === undefined || (kind === 'M' && next !== undefined && standsAsBefore(old, next))) continue;
      const { day: _day, title: _title, ...version } = old;
      left.push({ ...version, path: same ? to : from, replaced: at });
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

function isSameStory(old: StoryVersion | undefined, next: StoryVersion | undefined, alike: number): boolean {
  if (old === undefined || next === undefined) return alike >= LIKELY_ALIKE;
  if (old.named && next.named) return old.name === next.name;
  return alike >= SURELY_ALIKE || old.title === next.title || old.date === next.date;
}

function standsAsBefore(old: StoryVersion, next: StoryVersion): boolean {
  return old.date === next.date && old.section === next.section && old.until === next.until && old.name === next.name;
}
