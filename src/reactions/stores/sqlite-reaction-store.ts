import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { DatabaseMark, type Marked } from './database-mark.ts';
import { pendingMigrations } from './pending-migrations.ts';
import { readMigrations } from './read-migrations.ts';
import { CHOOSE, MINE, ROWS, TALLIES } from './sqlite-statements.ts';
import { StoreError } from './store-error.ts';
import { talliesOf, type TallyRow } from './tally-row.ts';
import { BEGUN, taskStatements } from './task-statements.ts';

/** How long another process may hold the file, in milliseconds; the whole service waits meanwhile. */
const BUSY = 250;
const PAGE = 1000;
const BEGIN = 'To go on with what is there now, or anew where there is nothing: npx warta reactions begin';

export interface SqliteOptions {
  /** Limits the file's size, in pages of 4 KB. */
  maxPages?: number;
  /** Further files that say which database is in use; one stands beside it in any case. */
  marks?: readonly string[];
  /** Takes the file that there is, or makes one, whatever was in use before. */
  begin?: boolean;
}

/**
 * Opens the file, or makes it where there never was one. Every commit reaches the disk before it is answered (WAL, `synchronous = FULL`).
 * Only its owner may read it.
 */
export function openSqliteStore(file: string, { maxPages, marks = [], begin = false }: SqliteOptions = {}): ReactionStore {
  const mark = new DatabaseMark([`${file}.id`, ...marks]);
  const known = begin ? undefined : mark.read();
  const db = attempt(file, () => {
    if (known !== undefined && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) throw new StoreError(`${file} is gone, with the reactions that were in it. Bring it back. ${BEGIN}`, { reopen: true });
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    makePrivate(file);
    return new DatabaseSync(file);
  });
  try {
    const marked = attempt(file, () => {
      db.exec(`PRAGMA busy_timeout = ${BUSY}`);
      if (known !== undefined) refuseAnother(file, db, known);
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
      migrate(db);
      return markOf(db);
    });
    mark.write(marked);
    return new SqliteReactionStore(file, db, mark);
  } catch (error) {
    db.close();
    throw error;
  }
}

class SqliteReactionStore implements ReactionStore {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #mark: DatabaseMark;
  readonly #inode: number;
  #journal: number | undefined;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, db: DatabaseSync, mark: DatabaseMark) {
    this.#file = file;
    this.#db = db;
    this.#mark = mark;
    this.#inode = statSync(file).ino;
  }

  // `async`, so that what SQLite throws is a rejection like any other store's.
  async read(stories: readonly string[], visitor?: string): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
    this.#refuseIfGone();
    return attempt(this.#file, () => ({
      tallies: this.#tallies(stories),
      mine: visitor === undefined ? null : ((this.#prepare(MINE).get(stories[0] ?? '', visitor)?.['reaction'] ?? null) as Reaction | null),
    }));
  }

  async choose(choices: readonly Choice[]): Promise<Map<string, Tally>> {
    this.#refuseIfGone();
    return this.#transaction(() => {
      for (const { story, visitor, reaction, at } of choices) this.#prepare(CHOOSE).run(story, visitor, reaction, at);
      return this.#tallies([...new Set(choices.map(({ story }) => story))]);
    });
  }

  async tend(task: StoreTask): Promise<number> {
    this.#refuseIfGone();
    if (task.do === 'begin' && attempt(this.#file, () => this.#prepare(BEGUN).get())?.['begun'] === 1) return 0;
    const changed = this.#transaction(() => {
      const [first = 0] = taskStatements(task, 'sqlite').map(([sql, ...values]) => Number(this.#db.prepare(sql).run(...values).changes));
      return first;
    });
    // The newest line of the log may be gone with them.
    if (task.do === 'erase' || task.do === 'forget') this.#mark.write(markOf(this.#db));
    return changed;
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ; ) {
      this.#refuseIfGone();
      const page = attempt(this.#file, () => this.#prepare(ROWS).all(story, visitor, PAGE)) as unknown as Choice[];
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  async close(): Promise<void> {
    if (!this.#db.isOpen) return;
    try {
      this.#mark.write(markOf(this.#db));
    } catch {
      // What can no longer be read is known by what was said of it before.
    }
    this.#db.close();
  }

  #tallies(stories: readonly string[]): Map<string, Tally> {
    return talliesOf(this.#prepare(TALLIES).all(JSON.stringify(stories)) as unknown as TallyRow[]);
  }

  #transaction<T>(work: () => T): T {
    return attempt(this.#file, () => {
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

  /** A file that was deleted or replaced would be written to for ever by whoever has it open, and no one would find it again. */
  #refuseIfGone(): void {
    if (inodeOf(this.#file) !== this.#inode) this.#tellGone(this.#file);
    const journal = inodeOf(`${this.#file}-wal`);
    this.#journal ??= journal;
    if (journal !== this.#journal) this.#tellGone(`${this.#file}-wal`);
  }

  /** Leaves word of the database, though all of its folder may be gone. */
  #tellGone(file: string): never {
    try {
      this.#mark.write(markOf(this.#db));
    } catch {
      // As above.
    }
    throw new StoreError(`${file} is gone or is another file`, { reopen: true });
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Makes the file where there is none, and takes from others what they might read of it; SQLite gives its journal the same rights. */
function makePrivate(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) closeSync(openSync(file, 'a', 0o600));
  else if (found.isFile() && (found.mode & 0o077) !== 0) chmodSync(file, 0o600);
}

function markOf(db: DatabaseSync): Marked {
  const row = db.prepare('SELECT id, (SELECT coalesce(max(number), 0) FROM change) AS changes FROM origin').get();
  return { id: String(row?.['id']), changes: Number(row?.['changes']) };
}

function refuseAnother(file: string, db: DatabaseSync, { id, changes }: Marked): void {
  const has = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'origin'`).get() !== undefined;
  const found = has ? markOf(db) : undefined;
  if (found?.id !== id) throw new StoreError(`${file} is another database than the one in which this paper’s reactions were. Bring that one back. ${BEGIN}`, { reopen: true });
  if (found.changes < changes) throw new StoreError(`${file} is an older copy of this paper’s reactions: the newest are missing. Bring them back. ${BEGIN}`, { reopen: true });
}

function migrate(db: DatabaseSync): void {
  const migrations = readMigrations('sqlite');
  const version = (): number => Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (pendingMigrations(migrations, version()).length === 0) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    for (const { number, sql } of pendingMigrations(migrations, version())) db.exec(`${sql}; PRAGMA user_version = ${number};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
