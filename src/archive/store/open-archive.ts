import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ARCHIVE_SCHEMA } from './schema.ts';
import { ENCODER } from './meta.ts';

/** Milliseconds to wait for another thread that opens the archive at the same moment. */
const PATIENCE = 10_000;

export interface OpenedArchive {
  db: DatabaseSync;
  /** Why an archive that was there is made anew; undefined when it was kept or there was none. */
  rebuilt?: string;
}

/** What an archive is made by. */
export interface ArchiveCode {
  /** Stands for all code that has a part in what is in the archive. */
  version: string;
  /** Stands for the code that makes published forms of pictures. */
  encoder: string;
}

/** Opens the archive for writing. One that is damaged, or was made by other code, is made anew. */
export function openArchive(file: string, code: ArchiveCode): OpenedArchive {
  const version = `${code.version} ${code.encoder}`;
  if (!existsSync(file)) return { db: create(file, version, code.encoder) };
  let why = 'it was made by another version of Warta';
  try {
    const db = connect(file);
    if (db.prepare(`SELECT value FROM meta WHERE key = 'version'`).get()?.['value'] === version)
      return { db };
    db.close();
  } catch {
    why = 'it was damaged';
  }
  return { db: create(file, version, code.encoder), rebuilt: why };
}

/** Removes the archive so that the next opening makes it anew. */
export function deleteArchive(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Opens the archive for reading, as render workers do. */
export function openArchiveReadOnly(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE });
  db.exec('PRAGMA mmap_size = 33554432; PRAGMA cache_size = -4000;');
  return db;
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 33554432; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;',
  );
  return db;
}

function create(file: string, version: string, encoder: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  deleteArchive(file);
  const db = connect(file);
  db.exec(ARCHIVE_SCHEMA);
  const insert = db.prepare('INSERT INTO meta VALUES (?, ?)');
  insert.run('version', version);
  insert.run(ENCODER, JSON.stringify(encoder));
  return db;
}
