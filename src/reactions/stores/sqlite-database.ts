import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DatabaseMark, type Marked } from './database-mark.ts';
import { pendingMigrations } from './pending-migrations.ts';
import { readMigrations } from './read-migrations.ts';
import { StoreError } from './store-error.ts';

/**
 * How long another process may hold the file, in milliseconds; the whole service waits meanwhile.
 */
const BUSY = 250;
const BEGIN =
  'To go on with what is there now, or anew where there is nothing: npx warta reactions begin';

export interface SqliteOptions {
  /** Limits the file's size, in pages of 4 KB. */
  maxPages?: number;
  /** Further files that say which database is in use; one stands beside it in any case. */
  marks?: readonly string[];
  /** Takes the file that there is, or makes one, whatever was in use before. */
  begin?: boolean;
}

/**
 * A file of SQLite with reactions, which only its owner may read: made where there never was one,
 * and missed where it is gone or another one. Every commit reaches the disk before it is answered
 * (WAL, `synchronous = FULL`).
 */
export class SqliteDatabase {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #mark: DatabaseMark;
  readonly #inode: number;
  #journal: number | undefined;
  readonly #statements = new Map<string, StatementSync>();

  /** Throws a StoreError, as all of its methods do. */
  constructor(file: string, { maxPages, marks = [], begin = false }: SqliteOptions) {
    this.#file = file;
    this.#mark = new DatabaseMark([`${file}.id`, ...marks]);
    const known = begin ? undefined : this.#mark.read();
    this.#db = this.#attempt(() => {
      if (known !== undefined && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0)
        throw new StoreError(
          `${file} is gone, with the reactions that were in it. Bring it back. ${BEGIN}`,
          { reopen: true },
        );
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      makePrivate(file);
      return new DatabaseSync(file);
    });
    try {
      this.#attempt(() => {
        this.#db.exec(`PRAGMA busy_timeout = ${BUSY}`);
        if (known !== undefined) refuseAnother(file, this.#db, known);
        this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
        if (maxPages !== undefined) this.#db.exec(`PRAGMA max_page_count = ${maxPages}`);
        migrate(this.#db);
      });
      this.mark();
      this.#inode = statSync(file).ino;
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  get(sql: string, ...values: (string | number | null)[]): Record<string, unknown> | undefined {
    return this.#attempt(() => this.#prepare(sql).get(...values));
  }

  all(sql: string, ...values: (string | number | null)[]): Record<string, unknown>[] {
    return this.#attempt(() => this.#prepare(sql).all(...values));
  }

  /** Returns how many rows were changed, but by triggers. */
  run(sql: string, ...values: (string | number | null)[]): number {
    return this.#attempt(() => Number(this.#prepare(sql).run(...values).changes));
  }

  transaction<T>(work: () => T): T {
    return this.#attempt(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /**
   * A file that was deleted or replaced would be written to for ever by whoever has it open, and no
   * one would find it again.
   */
  refuseIfGone(): void {
    if (inodeOf(this.#file) !== this.#inode) this.#tellGone(this.#file);
    const journal = inodeOf(`${this.#file}-wal`);
    this.#journal ??= journal;
    if (journal !== this.#journal) this.#tellGone(`${this.#file}-wal`);
  }

  /** Writes down which database this is, and how far it has come. */
  mark(): void {
    try {
      this.#mark.write(markOf(this.#db));
    } catch {
      // What can no longer be read is known by what was said of it before.
    }
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.mark();
    this.#db.close();
  }

  /** Leaves word of the database, though all of its folder may be gone. */
  #tellGone(file: string): never {
    this.mark();
    throw new StoreError(`${file} is gone or is another file`, { reopen: true });
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError(
        `${this.#file}: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  }
}

const inodeOf = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.ino;

/**
 * Makes the file where there is none, and takes from others what they might read of it; SQLite
 * gives its journal the same rights.
 */
function makePrivate(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) closeSync(openSync(file, 'a', 0o600));
  if (found?.isFile() !== true || (found.mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch {
    // Whoever owns it has said who may read it.
  }
}

function markOf(db: DatabaseSync): Marked {
  const row = db
    .prepare('SELECT id, (SELECT coalesce(max(number), 0) FROM change) AS changes FROM origin')
    .get();
  return { id: String(row?.['id']), changes: Number(row?.['changes']) };
}

function refuseAnother(file: string, db: DatabaseSync, { id, changes }: Marked): void {
  const has = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'origin'`).get() !== undefined;
  const found = has ? markOf(db) : undefined;
  if (found?.id !== id)
    throw new StoreError(
      `${file} is another database than the one in which this paper’s reactions were. Bring that one back. ${BEGIN}`,
      { reopen: true },
    );
  if (found.changes < changes)
    throw new StoreError(
      `${file} is an older copy of this paper’s reactions: the newest are missing. Bring them back. ${BEGIN}`,
      { reopen: true },
    );
}

function migrate(db: DatabaseSync): void {
  const migrations = readMigrations('sqlite');
  const version = (): number =>
    Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (pendingMigrations(migrations, version()).length === 0) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    for (const { number, sql } of pendingMigrations(migrations, version()))
      db.exec(`${sql}; PRAGMA user_version = ${number};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
