import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { SHALLOW } from '../history/history-state.ts';
import { gitProblem } from '../history/git-problem.ts';
import type { Checkout } from '../history/history-step.ts';
import { readMark } from '../history/kept-history.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { GitFailure } from '../sources/git-failure.ts';
import type { Renaming } from './assign-ids.ts';

const KEY = 'lost-ids';

/**
 * What an id was before the history that told it went away, by the story's path under `content/`.
 */
type LostIds = Record<string, string>;

/**
 * Keeps the ids that stories had by a history which is no longer there, so that somebody can write
 * them down. In the caller's transaction.
 */
export function noteLostIds(db: DatabaseSync, renamings: readonly Renaming[]): void {
  const lost = {
    ...readLostIds(db),
    ...Object.fromEntries(
      renamings.filter(({ before, id }) => before !== id).map(({ path, before }) => [path, before]),
    ),
  };
  writeMeta(db, KEY, JSON.stringify(lost));
}

/**
 * What is to be said of the past: that Git cannot tell it, or that a part of it is missing, and
 * which stories lost their id with it, for as long as they do without.
 */
export function pastWarnings(db: DatabaseSync, checkout: Checkout): Problem[] {
  const lost = Object.entries(readLostIds(db));
  const story = db.prepare('SELECT id, named FROM story WHERE path = ?');
  const taken = db.prepare(
    'SELECT 1 FROM story WHERE id = ? UNION ALL SELECT 1 FROM story_former WHERE name = ?',
  );
  const told = lost.flatMap(([path, before]): Problem[] => {
    const row = story.get(path) as { id: string; named: number } | undefined;
    if (row === undefined || row.named === 1 || taken.get(before, before) !== undefined) return [];
    return [
      {
        rule: 'history/lost-id',
        severity: 'warning',
        file: `content/${path}`,
        line: 1,
        column: 1,
        message: `the history no longer tells that this story’s permanent id was “${before}”: its reactions and its name in feeds begin anew as “${row.id}”`,
        hint: /^\d{4}\/\d{2}\/[^/]+$/.test(before) ? `formerly: [${before}]` : `id: ${before}`,
      },
    ];
  });
  if (checkout instanceof GitFailure)
    return [gitProblem(checkout, 'history', readMark(db) !== undefined), ...told];
  return [...(checkout === undefined || checkout.shallow === '' ? [] : [SHALLOW]), ...told];
}

function readLostIds(db: DatabaseSync): LostIds {
  return parseJson<LostIds>(readMeta(db, KEY) ?? '{}');
}
