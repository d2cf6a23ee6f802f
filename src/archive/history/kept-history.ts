import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { GitState } from './history-step.ts';
import type { Former } from './replay-history.ts';
import type { NamesOfPlaces, PastNames } from './replay-names.ts';

/** A pattern of addresses that another replaced. */
export interface FormerPattern {
  pattern: string;
  /** When, in milliseconds since the epoch. */
  until: number;
}

/** Up to where history was read, and with what. */
export interface HistoryMark extends GitState {
  /** When its last commit was made, in milliseconds since the epoch. */
  at: number;
  zone: string;
  clock?: number | undefined;
  /** Nothing of it was missing, once at least. */
  whole: boolean;
  patterns: FormerPattern[];
}

export interface KeptHistory {
  formers: Former[];
  names: NamesOfPlaces;
}

export function readMark(db: DatabaseSync): HistoryMark | undefined {
  return parseJson<HistoryMark | null>(readMeta(db, 'history') ?? 'null') ?? undefined;
}

export function readKeptHistory(db: DatabaseSync): KeptHistory {
  const formers = allRows<Omit<Former, 'named'> & { named: number }>(
    db.prepare(
      'SELECT path, name, named, slug, section, date, until, replaced FROM former ORDER BY seq',
    ),
  ).map((row) => ({ ...row, named: row.named === 1 }));
  return { formers, names: readNamesOfPlaces(db) };
}

export function readNamesOfPlaces(db: DatabaseSync): NamesOfPlaces {
  const rows = allRows<{
    place: string;
    given: number;
    past: string | null;
  }>(db.prepare('SELECT place, given, past FROM place'));
  return {
    past: new Map(
      rows.flatMap(({ place, past }) =>
        past === null ? [] : [[place, parseJson<PastNames>(past)] as const],
      ),
    ),
    given: new Map(
      rows.flatMap(({ place, given }) => (given === 0 ? [] : [[place, given] as const])),
    ),
  };
}

/** In the caller's transaction; without a mark nothing is known of any past. */
export function keepHistory(
  db: DatabaseSync,
  { formers, names: { past, given } }: KeptHistory,
  mark: HistoryMark | undefined,
): void {
  db.exec(`DELETE FROM former; DELETE FROM meta WHERE key = 'history'`);
  const insert = db.prepare(
    'INSERT INTO former (path, name, named, slug, section, date, until, replaced) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { path, name, named, slug, section, date, until, replaced } of formers)
    insert.run(path, name, named ? 1 : 0, slug, section, date, until, replaced);
  if (mark !== undefined) writeMeta(db, 'history', JSON.stringify(mark));
  if (areNamesKept(db, { past, given })) return;
  db.exec('DELETE FROM place');
  const put = db.prepare('INSERT INTO place VALUES (?, ?, ?)');
  for (const place of new Set([...past.keys(), ...given.keys()])) {
    const names = past.get(place);
    put.run(place, given.get(place) ?? 0, names === undefined ? null : JSON.stringify(names));
  }
}

/** Whether the archive knows just these names already. */
export function areNamesKept(db: DatabaseSync, { past, given }: NamesOfPlaces): boolean {
  const kept = readNamesOfPlaces(db);
  return (
    kept.past.size === past.size &&
    kept.given.size === given.size &&
    [...given].every(([place, count]) => kept.given.get(place) === count) &&
    [...past].every(
      ([place, names]) => JSON.stringify(kept.past.get(place)) === JSON.stringify(names),
    )
  );
}
