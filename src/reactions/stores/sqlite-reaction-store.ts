import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { SqliteDatabase, type SqliteOptions } from './sqlite-database.ts';
import { CHOOSE, MINE, ROWS, TALLIES, WITHDRAW } from './sqlite-statements.ts';
import { talliesOf, type TallyRow } from './tally-row.ts';
import { BEGUN, taskStatements } from './task-statements.ts';

const PAGE = 1000;

/** Opens the file of SQLite, or makes it where there never was one. */
export function openSqliteStore(file: string, options: SqliteOptions = {}): ReactionStore {
  return new SqliteReactionStore(new SqliteDatabase(file, options));
}

class SqliteReactionStore implements ReactionStore {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  // `async`, so that what SQLite throws is a rejection like any other store's.
  async read(
    stories: readonly string[],
    visitor?: string,
  ): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
    this.#db.refuseIfGone();
    return {
      tallies: this.#tallies(stories),
      mine:
        visitor === undefined
          ? null
          : ((this.#db.get(MINE, stories[0] ?? '', visitor)?.['reaction'] ??
              null) as Reaction | null),
    };
  }

  async choose(choices: readonly Choice[]): Promise<Map<string, Tally>> {
    this.#db.refuseIfGone();
    return this.#db.transaction(() => {
      for (const { story, visitor, reaction, at } of choices) {
        if (reaction === null) this.#db.run(WITHDRAW, at, story, visitor);
        else this.#db.run(CHOOSE, story, visitor, reaction, at);
      }
      return this.#tallies([...new Set(choices.map(({ story }) => story))]);
    });
  }

  async tend(task: StoreTask): Promise<number> {
    this.#db.refuseIfGone();
    if (task.do === 'begin' && this.#db.get(BEGUN)?.['begun'] === 1) return 0;
    const changed = this.#db.transaction(() => {
      const [first = 0] = taskStatements(task, 'sqlite').map(([sql, ...values]) =>
        this.#db.run(sql, ...values),
      );
      return first;
    });
    // The newest line of the log may be gone with them.
    if (task.do === 'erase' || task.do === 'forget') this.#db.mark();
    return changed;
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ;) {
      this.#db.refuseIfGone();
      const page = this.#db.all(ROWS, story, visitor, PAGE) as unknown as Choice[];
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #tallies(stories: readonly string[]): Map<string, Tally> {
    return talliesOf(this.#db.all(TALLIES, JSON.stringify(stories)) as unknown as TallyRow[]);
  }
}
