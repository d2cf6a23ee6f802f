import type { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../../content/settings/settings-schema.ts';

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

/** The settings that the archive was last read with; undefined before any could be read. */
export function readSettings(db: DatabaseSync): Settings | undefined {
  const kept = readMeta(db, 'settings');
  return kept === undefined ? undefined : (JSON.parse(kept) as Settings);
}
