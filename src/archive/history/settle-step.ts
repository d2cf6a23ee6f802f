import type { FileChange } from './history-step.ts';
import type { StoryVersion } from './read-version.ts';

/** What became of a story in a commit. */
export interface Fate {
  /**
   * Where its file lay, and where it lies since: the same unless it moved. Paths under `content/`.
   */
  from: string;
  to: string;
  is: 'gone' | 'moved' | 'there';
  /**
   * The version that was replaced and the one that stands for it; undefined for drafts and for what
   * is no story.
   */
  old: StoryVersion | undefined;
  next: StoryVersion | undefined;
  /** It moved to where another file lay until then. */
  over: boolean;
}

/** From here on a renamed file is the same story, whatever its front matter says. */
const SURELY_ALIKE = 80;
/** Git’s own measure, for files in which there is nothing else to compare. */
const LIKELY_ALIKE = 50;

/**
 * What a commit did to stories, out of what it did to files. Pure.
 * 1. A file that was changed is the same story, however much of it was.
 * 2. A file that was renamed is the same story when nearly all of it stayed, or else its title, its
 *    date or the id that it gives itself. (Of short
 *    stories, little may stay when one is edited, and front matter alone makes two of them alike.)
 * Two that give themselves other ids are two.
 * 3. Where a text went to several files, the most alike of them is the story, and of equals the
 *    first; the others are new.
 * 4. Where a text went elsewhere and another was written in its place, the story went with it,
 *    unless what stands in its place has its title or its id.
 * 5. A file with the very bytes that another had before was moved, whatever lay there: Git says so
 *    of long files only. Files that changed places
 *    all around are moved all of them.
 */
export function settleStep(
  files: readonly FileChange[],
  versionOf: (digest: string, path: string) => StoryVersion | undefined,
): Fate[] {
  const { changes, sure } = withExactMoves(files);
  const fates: Fate[] = [];
  for (const [from, found] of Map.groupBy(changes, (change) => change.from)) {
    const [first] = found;
    if (first === undefined) continue;
    const old = versionOf(first.before, from);
    const stayed = found.find(({ kind }) => kind === 'M');
    const here = stayed === undefined ? undefined : versionOf(stayed.after, from);
    const goals = found
      .filter(({ kind }) => kind === 'R' || kind === 'C')
      .map((change) => ({ ...change, next: versionOf(change.after, change.to) }));
    const keeps =
      old !== undefined && here !== undefined && !sure.has(from) && keepsName(old, here);
    const goal = keeps
      ? undefined
      : goals
          .filter(({ alike, next }) => isSameStory(old, next, alike))
          .sort((a, b) => b.alike - a.alike || (a.to < b.to ? -1 : 1))[0];
    if (goal !== undefined)
      fates.push({ from, to: goal.to, is: 'moved', old, next: goal.next, over: goal.over });
    else
      fates.push({
        from,
        to: from,
        is: stayed === undefined ? 'gone' : 'there',
        old,
        next: here,
        over: false,
      });
  }
  const taken = new Set(fates.filter(({ is }) => is === 'moved').map(({ to }) => to));
  return fates.map((fate) =>
    fate.is === 'there' && taken.has(fate.from) ? { ...fate, is: 'gone', next: undefined } : fate,
  );
}

/**
 * Adds the moves that the digests show, and says of which files it is sure that their stories went:
 * those that changed places all around.
 */
function withExactMoves(files: readonly FileChange[]): {
  changes: FileChange[];
  sure: Set<string>;
} {
  const sources = new Map<string, FileChange>();
  for (const change of files)
    if ((change.kind === 'M' || change.kind === 'D') && !sources.has(change.before))
      sources.set(change.before, change);
  const moves = new Map<string, FileChange>();
  for (const { kind, to, after } of files) {
    const source = kind === 'M' ? sources.get(after) : undefined;
    if (source !== undefined && source.from !== to)
      moves.set(to, {
        kind: 'C',
        alike: 100,
        from: source.from,
        to,
        over: true,
        before: source.before,
        after,
      });
  }
  const sure = new Set<string>();
  for (const start of moves.keys()) {
    const ring = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !ring.has(at)) {
      ring.add(at);
      at = moves.get(at)?.from;
    }
    if (at === start) for (const path of ring) sure.add(path);
  }
  return { changes: [...files, ...moves.values()], sure };
}

function isSameStory(
  old: StoryVersion | undefined,
  next: StoryVersion | undefined,
  alike: number,
): boolean {
  if (old === undefined || next === undefined) return alike >= LIKELY_ALIKE;
  if (old.named && next.named) return old.name === next.name;
  return alike >= SURELY_ALIKE || old.title === next.title || old.date === next.date;
}

function keepsName(old: StoryVersion, here: StoryVersion): boolean {
  return old.named || here.named
    ? old.named && here.named && old.name === here.name
    : old.title === here.title;
}
