import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { pendingMigrations } from './pending-migrations.ts';
import { readMigrations } from './read-migrations.ts';
import { CHOOSE, MINE, ROWS, TALLIES, taskStatements } from './sqlite-statements.ts';
import { StoreError } from './store-error.ts';
import { talliesOf, type TallyRow } from './tally-row.ts';

/** How long another process may hold the file, in milliseconds; the whole service waits meanwhile. */
const BUSY = 250;
const PAGE = 1000;

/** Opens or makes the file. Every commit reaches the disk before it is answered (WAL, `synchronous = FULL`). `maxPages` limits its size, in pages of 4 KB. */
export function openSqliteStore(file: string, { maxPages }: { maxPages?: number } = {}): ReactionStore {
  const db = attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return new DatabaseSync(file);
  });
  try {
    attempt(file, () => {
      db.exec(`PRAGMA busy_timeout = ${BUSY}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`);
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
      migrate(db);
    });
    return new SqliteReactionStore(file, db);
  } catch (error) {
    db.close();
    throw error;
  }
}

class SqliteReactionStore implements ReactionStore {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #inode: number;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, db: DatabaseSync) {
    this.#file = file;
    this.#db = db;
    this.#inode = statSync(file).ino;
  }

  // `async`, so that what SQLite throws is a rejection like any other store's.
  async read(stories: readonly string[], visitor?: string): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
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
    return this.#transaction(() => {
      const [first = 0] = taskStatements(task).map(([sql, ...values]) => Number(this.#db.prepare(sql).run(...values).changes));
      return first;
    });
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ; ) {
      const page = attempt(this.#file, () => this.#prepare(ROWS).all(story, visitor, PAGE)) as unknown as Choice[];
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
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
    if (statSync(this.#file, { throwIfNoEntry: false })?.ino !== this.#inode) throw new StoreError(`${this.#file} is gone or is another file`, { reopen: true });
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
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
