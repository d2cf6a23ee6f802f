import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';

/**
 * Under this name, as JSON: what stands for the code that makes published forms of pictures, and so
 * for their names.
 */
export const ENCODER = 'encoder';

export function encoderOf(db: DatabaseSync): string {
  return parseJson<string>(readMeta(db, ENCODER) ?? '""');
}

/** A named value of the archive; undefined when it was never set. */
export function readMeta(db: DatabaseSync, key: string): string | undefined {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' ? value : undefined;
}

export function writeMeta(db: DatabaseSync, key: string, value: string): void {
  db.prepare(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}
