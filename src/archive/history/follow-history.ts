import type { DatabaseSync } from 'node:sqlite';
import { GitFailure } from '../sources/git-failure.ts';
import { readGitBlobs } from './git-blobs.ts';
import { gitHistoryReader } from './git-history-reader.ts';
import { isFollowed, isOfUse } from './history-state.ts';
import type { Checkout } from './history-step.ts';
import {
  areNamesKept,
  keepHistory,
  readKeptHistory,
  readMark,
  type FormerPattern,
  type HistoryMark,
  type KeptHistory,
} from './kept-history.ts';
import { parsePermalink } from './parse-permalink.ts';
import { readVersion, type StoryVersion } from './read-version.ts';
import { replayHistory } from './replay-history.ts';
import { replayNames } from './replay-names.ts';
import { settleStep } from './settle-step.ts';

/** How the history is looked at. */
export interface HistoryView {
  contentFolder: string;
  state: Checkout;
  /** The paper's zone, by which days and moments are reckoned. */
  zone: string;
  /** Milliseconds since the epoch, where the paper's clock stands still. */
  clock?: number | undefined;
}

/** What there was to learn of names: nothing, what was committed since, or everything, since the checkout is another line of history. */
export type HistoryNews = 'another line' | 'more' | 'none';

const NOTHING: KeptHistory = { formers: [], names: { past: new Map(), given: new Map() } };

/**
 * Notes the versions of stories that newer ones replaced, and the names that stories had, from the history of the checkout (first parents:
 * what the paper itself went through). Only commits that came since the last build are read; all of them when the checkout is another line of
 * history, or the zone or the clock of the paper another. Without a checkout there is no past, and nothing is wrong. A checkout that holds a part
 * of the history takes nothing away from what was known of the whole. Where Git fails, before or half way, nothing is noted and `GitFailure` is
 * thrown: what was known stays, and is gone on from when it works again. In the caller's transaction.
 */
export async function followHistory(db: DatabaseSync, view: HistoryView): Promise<HistoryNews> {
  const { contentFolder, state, zone, clock } = view;
  if (state instanceof GitFailure) throw state;
  if (isFollowed(db, view)) return 'none';
  const mark = readMark(db);
  if (state === undefined) {
    keepHistory(db, NOTHING, undefined);
    return 'another line';
  }
  const known = mark !== undefined && isOfUse(mark, { state, zone, clock }) ? mark : undefined;
  const [at, leads] = await Promise.all([
    gitHistoryReader.time(contentFolder),
    known !== undefined && gitHistoryReader.leadsTo(contentFolder, known.head),
  ]);
  const since = leads ? known : undefined;
  const next: HistoryMark = {
    ...state,
    at,
    zone,
    clock,
    whole: state.shallow === '' || known?.whole === true,
    patterns: since?.patterns ?? [],
  };
  if (since === undefined && known?.whole === true && state.shallow !== '') {
    // What was committed in between is not there to be read.
    keepHistory(db, readKeptHistory(db), { ...next, patterns: known.patterns });
    return 'none';
  }
  const read = await readSince(contentFolder, since?.head, {
    zone,
    clock,
    before: since === undefined ? NOTHING : readKeptHistory(db),
  });
  const isKnown = since !== undefined && areNamesKept(db, read.history.names);
  keepHistory(db, read.history, { ...next, patterns: [...next.patterns, ...read.patterns] });
  if (isKnown) return 'none';
  return mark === undefined || since !== undefined || known === undefined ? 'more' : 'another line';
}

async function readSince(
  contentFolder: string,
  since: string | undefined,
  { zone, clock, before }: { zone: string; clock: number | undefined; before: KeptHistory },
): Promise<{ history: KeptHistory; patterns: FormerPattern[] }> {
  const steps = await gitHistoryReader.steps(contentFolder, since);
  const digests = new Set(
    steps.flatMap(({ changes }) =>
      changes.flatMap(({ kind, before: old, after }) => (kind === 'D' ? [old] : [old, after])),
    ),
  );
  const texts = await readGitBlobs(contentFolder, [...digests]);
  const versions = new Map<string, StoryVersion | undefined>();
  const versionOf = (digest: string, path: string): StoryVersion | undefined => {
    const key = `${digest} ${path}`;
    if (!versions.has(key)) versions.set(key, readVersion(texts.get(digest) ?? '', path, zone));
    return versions.get(key);
  };
  const stories = steps.map(({ at, changes }) => ({
    at,
    changes: settleStep(
      changes.filter(({ to }) => to.startsWith('articles/')),
      versionOf,
    ),
  }));
  const patterns: FormerPattern[] = [];
  for (const { at, changes } of steps) {
    for (const change of changes.filter(({ from, kind }) => from === 'site.yaml' && kind === 'M')) {
      const old = parsePermalink(texts.get(change.before) ?? '');
      if (old !== undefined && old !== parsePermalink(texts.get(change.after) ?? ''))
        patterns.push({ pattern: old, until: at });
    }
  }
  return {
    history: {
      formers: replayHistory(before.formers, stories),
      names: replayNames(before.names, stories, clock),
    },
    patterns,
  };
}
