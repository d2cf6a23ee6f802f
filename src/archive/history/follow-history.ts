import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { parsePermalink } from './parse-permalink.ts';
import { gitHistoryReader, type GitState } from './git-history-reader.ts';
import { readMeta, writeMeta } from '../meta.ts';
import { readVersion, type StoryVersion } from './read-version.ts';
import { replayHistory, type Former } from './replay-history.ts';
import { transaction } from '../transaction.ts';

/** A pattern of addresses that another replaced. */
export interface FormerPattern {
  pattern: string;
  /** When, in milliseconds since the epoch. */
  until: number;
}

/** Up to where history was read, and with what. */
interface HistoryMark extends GitState {
  zone: string;
  patterns: FormerPattern[];
}

const SHALLOW: Problem = { rule: 'history/shallow', severity: 'warning', file: '.github/workflows/publish.yml', message: 'the checkout holds only a part of the history, so addresses that stories had before cannot be known and will not lead on', hint: '- uses: actions/checkout@v4\n  with: {fetch-depth: 0}' };

/**
 * Notes the versions of stories that newer ones replaced, from the history of the checkout (first parents: what the paper itself went
 * through). Only commits that came since the last build are read; all of them when the checkout is another line of history, or the
 * paper's zone, by which days are reckoned, another. Without a checkout there is no past, and nothing is wrong.
 */
export async function followHistory(db: DatabaseSync, contentFolder: string, zone: string): Promise<Problem[]> {
  const state = await gitHistoryReader.state(contentFolder);
  const mark = JSON.parse(readMeta(db, 'history') ?? 'null') as HistoryMark | null;
  const warnings = state === undefined || state.shallow === '' ? [] : [SHALLOW];
  if (state === undefined) {
    if (mark !== null) transaction(db, () => { keep(db, [], undefined); });
    return warnings;
  }
  const known = mark !== null && mark.zone === zone && mark.shallow === state.shallow ? mark : undefined;
  if (known?.head === state.head) return warnings;
  const since = known !== undefined && (await gitHistoryReader.leadsTo(contentFolder, known.head)) ? known : undefined;
  const steps = await gitHistoryReader.steps(contentFolder, since?.head);
  const digests = new Set(steps.flatMap(({ changes }) => changes.flatMap(({ kind, before, after }) => (kind === 'D' ? [before] : [before, after]))));
  const texts = await gitHistoryReader.blobs(contentFolder, [...digests]);
  const versions = new Map<string, StoryVersion | undefined>();
  const versionOf = (digest: string, path: string): StoryVersion | undefined => {
    const key = `${digest} ${path}`;
    if (!versions.has(key)) versions.set(key, readVersion(texts.get(digest) ?? '', path, zone));
    return versions.get(key);
  };
  const stories = steps.map(({ at, changes }) => ({ at, changes: changes.filter(({ to }) => to.startsWith('articles/')) }));
  const formers = replayHistory(since === undefined ? [] : readFormers(db), stories, versionOf);
  const patterns = [...(since?.patterns ?? [])];
  for (const { at, changes } of steps) {
    for (const { from, before, after } of changes.filter((change) => change.from === 'site.yaml' && change.kind === 'M')) {
      const old = parsePermalink(texts.get(before) ?? '');
      if (from === 'site.yaml' && old !== undefined && old !== parsePermalink(texts.get(after) ?? '')) patterns.push({ pattern: old, until: at });
    }
  }
  transaction(db, () => { keep(db, formers, { ...state, zone, patterns }); });
  return warnings;
}

function readFormers(db: DatabaseSync): Former[] {
  return (db.prepare('SELECT path, name, named, slug, section, date, until, replaced FROM former ORDER BY seq').all() as unknown as (Omit<Former, 'named'> & { named: number })[]).map((row) => ({ ...row, named: row.named === 1 }));
}

function keep(db: DatabaseSync, formers: readonly Former[], mark: HistoryMark | undefined): void {
  db.exec(`DELETE FROM former; DELETE FROM meta WHERE key = 'history'`);
  const insert = db.prepare('INSERT INTO former (path, name, named, slug, section, date, until, replaced) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { path, name, named, slug, section, date, until, replaced } of formers) insert.run(path, name, named ? 1 : 0, slug, section, date, until, replaced);
  if (mark !== undefined) writeMeta(db, 'history', JSON.stringify(mark));
}
