import type { DatabaseSync } from 'node:sqlite';
import { GitFailure } from '../sources/git-failure.ts';
import { readGitBlobs } from './git-blobs.ts';
import { gitHistoryReader } from './git-history-reader.ts';
import { isFollowed, isOfUse } from './history-state.ts';
import type { Checkout, HistoryStep } from './history-step.ts';
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
import { settleStep, type Fate } from './settle-step.ts';

/** How the history is looked at. */
export interface HistoryView {
  contentFolder: string;
  state: Checkout;
  /** The paper's zone, by which days and moments are reckoned. */
  zone: string;
  /** Milliseconds since the epoch, where the paper's clock stands still. */
  clock?: number | undefined;
}

/**
 * What there was to learn of names: nothing, what was committed since, or everything, since the
 * checkout is another line of history.
 */
export type HistoryNews = 'another line' | 'more' | 'none';

const NOTHING: KeptHistory = { formers: [], names: { past: new Map(), given: new Map() } };

/**
 * Notes the versions of stories that newer ones replaced, and the names that stories had, from the
 * history of the checkout (first parents: what the paper itself went through). Only commits that
 * came since the last build are read; all of them when the checkout is another line of history, or
 * the zone or the clock of the paper another. Without a checkout there is no past, and nothing is
 * wrong. A checkout that holds a part of the history takes nothing away from what was known of the
 * whole. Where Git fails, before or half way, nothing is noted and `GitFailure` is thrown: what was
 * known stays, and is gone on from when it works again. In the caller's transaction.
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
  const { at, since } = await whereFrom(contentFolder, known);
  const whole = state.shallow === '' || known?.whole === true;
  const next = { ...state, at, zone, clock, whole };
  if (since !== undefined) return followOn(db, contentFolder, since, next);
  if (known?.whole === true && state.shallow !== '') {
    // What was committed in between is not there to be read.
    keepHistory(db, readKeptHistory(db), { ...next, patterns: known.patterns });
    return 'none';
  }
  const { history, patterns } = await readSince(contentFolder, undefined, {
    zone,
    clock,
    before: NOTHING,
  });
  keepHistory(db, history, { ...next, patterns });
  return known === undefined ? 'more' : 'another line';
}

/** Reads what was committed since the last build. */
async function followOn(
  db: DatabaseSync,
  contentFolder: string,
  since: HistoryMark,
  next: Omit<HistoryMark, 'patterns'>,
): Promise<HistoryNews> {
  const { zone, clock } = next;
  const before = readKeptHistory(db);
  const { history, patterns } = await readSince(contentFolder, since.head, { zone, clock, before });
  const isKnown = areNamesKept(db, history.names);
  keepHistory(db, history, { ...next, patterns: [...since.patterns, ...patterns] });
  return isKnown ? 'none' : 'more';
}

/**
 * When the commit was made that is checked out, and what is known from which the history can be
 * gone on; nothing when that is another line.
 */
async function whereFrom(
  contentFolder: string,
  known: HistoryMark | undefined,
): Promise<{ at: number; since: HistoryMark | undefined }> {
  const [at, leads] = await Promise.all([
    gitHistoryReader.time(contentFolder),
    known !== undefined && gitHistoryReader.leadsTo(contentFolder, known.head),
  ]);
  return { at, since: leads ? known : undefined };
}

interface ReadHistory {
  history: KeptHistory;
  patterns: FormerPattern[];
}

async function readSince(
  contentFolder: string,
  since: string | undefined,
  { zone, clock, before }: { zone: string; clock: number | undefined; before: KeptHistory },
): Promise<ReadHistory> {
  const steps = await gitHistoryReader.steps(contentFolder, since);
  const texts = await textsOf(contentFolder, steps);
  const stories = fatesOf(steps, texts, zone);
  return {
    history: {
      formers: replayHistory(before.formers, stories),
      names: replayNames(before.names, stories, clock),
    },
    patterns: formerPatterns(steps, texts),
  };
}

/** The texts of every version that the steps name, by digest. */
async function textsOf(
  contentFolder: string,
  steps: readonly HistoryStep[],
): Promise<ReadonlyMap<string, string>> {
  const digests = steps.flatMap(({ changes }) =>
    changes.flatMap(({ kind, before: old, after }) => (kind === 'D' ? [old] : [old, after])),
  );
  return readGitBlobs(contentFolder, [...new Set(digests)]);
}

function fatesOf(
  steps: readonly HistoryStep[],
  texts: ReadonlyMap<string, string>,
  zone: string,
): HistoryStep<Fate>[] {
  const versions = new Map<string, StoryVersion | undefined>();
  const versionOf = (digest: string, path: string): StoryVersion | undefined => {
    const key = `${digest} ${path}`;
    if (!versions.has(key)) versions.set(key, readVersion(texts.get(digest) ?? '', path, zone));
    return versions.get(key);
  };
  return steps.map(({ at, changes }) => ({
    at,
    changes: settleStep(
      changes.filter(({ to }) => to.startsWith('articles/')),
      versionOf,
    ),
  }));
}

/** The patterns of addresses that the settings had, and until when. */
function formerPatterns(
  steps: readonly HistoryStep[],
  texts: ReadonlyMap<string, string>,
): FormerPattern[] {
  const patterns: FormerPattern[] = [];
  for (const { at, changes } of steps) {
    for (const change of changes.filter(({ from, kind }) => from === 'site.yaml' && kind === 'M')) {
      const old = parsePermalink(texts.get(change.before) ?? '');
      if (old !== undefined && old !== parsePermalink(texts.get(change.after) ?? ''))
        patterns.push({ pattern: old, until: at });
    }
  }
  return patterns;
}
