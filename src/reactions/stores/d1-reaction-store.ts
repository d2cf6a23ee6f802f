import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { CHOOSE, MINE, ROWS, TALLIES, WITHDRAW } from './sqlite-statements.ts';
import { StoreError } from './store-error.ts';
import { talliesOf, type TallyRow } from './tally-row.ts';
import { BEGUN, taskStatements, type Statement } from './task-statements.ts';

/** As much of Cloudflare's D1 as is used here. `batch` is one transaction. */
export interface D1Database {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<{ results: unknown[] }[]>;
}

interface D1Statement {
  bind(...values: unknown[]): D1Statement;
}

const PAGE = 1000;

/**
 * Reactions in Cloudflare D1, whose schema `wrangler d1 migrations apply` brings up to date from
 * `migrations/sqlite/`.
 */
export class D1ReactionStore implements ReactionStore {
  readonly #db: D1Database;

  constructor(db: D1Database) {
    this.#db = db;
  }

  async read(
    stories: readonly string[],
    visitor?: string,
  ): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
    const [tallies, mine] = await this.#batch([
      [TALLIES, JSON.stringify(stories)],
      ...(visitor === undefined ? [] : [[MINE, stories[0] ?? '', visitor] as const]),
    ]);
    return {
      tallies: talliesOf((tallies?.results ?? []) as TallyRow[]),
      mine: (mine?.results as { reaction: Reaction | null }[] | undefined)?.[0]?.reaction ?? null,
    };
  }

  async choose(choices: readonly Choice[]): Promise<Map<string, Tally>> {
    const stories = [...new Set(choices.map(({ story }) => story))];
    const results = await this.#batch([
      ...choices.map(({ story, visitor, reaction, at }): Statement =>
        reaction === null ? [WITHDRAW, at, story, visitor] : [CHOOSE, story, visitor, reaction, at],
      ),
      [TALLIES, JSON.stringify(stories)],
    ]);
    return talliesOf((results.at(-1)?.results ?? []) as TallyRow[]);
  }

  async tend(task: StoreTask): Promise<number> {
    if (
      task.do === 'begin' &&
      ((await this.#batch([[BEGUN]]))[0]?.results as { begun: number }[] | undefined)?.[0]
        ?.begun === 1
    )
      return 0;
    // `meta.changes` counts what triggers did as well; `changes()` is of the statement before.
    const [first, ...rest] = taskStatements(task, 'sqlite');
    const results = await this.#batch(
      first === undefined ? [] : [first, ['SELECT changes() AS changes'], ...rest],
    );
    return (results[1]?.results as { changes: number }[] | undefined)?.[0]?.changes ?? 0;
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ;) {
      const page = (await this.#batch([[ROWS, story, visitor, PAGE]]))[0]?.results as Choice[];
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  async close(): Promise<void> {
    // The platform holds the connection.
  }

  async #batch(statements: readonly Statement[]): Promise<{ results: unknown[] }[]> {
    try {
      return await this.#db.batch(
        statements.map(([sql, ...values]) => this.#db.prepare(sql).bind(...values)),
      );
    } catch (error) {
      throw new StoreError(`D1: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}
