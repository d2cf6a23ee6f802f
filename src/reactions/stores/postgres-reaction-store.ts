import postgres, { type ISql, type Sql, type TransactionSql } from 'postgres';
import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { PATIENCE, type PostgresPatience } from './postgres-patience.ts';
import { StoreError } from './store-error.ts';
import { talliesOf, type TallyRow } from './tally-row.ts';
import { BEGUN, taskStatements } from './task-statements.ts';

const CONNECTIONS = 4;
const PAGE = 1000;
/**
 * For `pg_advisory_xact_lock`: one process at a time tends the database, whatever the task, so that
 * no two tasks wait for each other.
 */
const TENDING = 0x57a27b;

/** Connects and brings the schema up to date; several processes may do so at once. */
export async function openPostgresStore(
  url: string,
  patience: Partial<PostgresPatience> = {},
): Promise<ReactionStore> {
  const times = { ...PATIENCE, ...patience };
  const sql = postgres(url, {
    max: CONNECTIONS,
    onnotice: () => undefined,
    connect_timeout: times.connect / 1000,
    connection: {
      statement_timeout: times.statement,
      idle_in_transaction_session_timeout: times.statement,
    },
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  });
  const store = new PostgresReactionStore(sql, times);
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
}

class PostgresReactionStore implements ReactionStore {
  readonly #sql: Sql;
  readonly #patience: PostgresPatience;

  constructor(sql: Sql, patience: PostgresPatience) {
    this.#sql = sql;
    this.#patience = patience;
  }

  migrate(): Promise<void> {
    return this.#together(this.#patience.task, async (sql) => {
      await giveTime(sql, this.#patience.task);
      await migratePostgres(sql);
    });
  }

  read(
    stories: readonly string[],
    visitor?: string,
  ): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
    return this.#within(this.#patience.answer, async () => {
      const [tallies, mine] = await Promise.all([
        talliesIn(this.#sql, stories),
        visitor === undefined
          ? []
          : this.#sql<
              { reaction: Reaction | null }[]
            >`SELECT reaction FROM choice WHERE story = ${stories[0] ?? ''} AND visitor = ${visitor}`,
      ]);
      return { tallies, mine: mine[0]?.reaction ?? null };
    });
  }

  choose(choices: readonly Choice[]): Promise<Map<string, Tally>> {
    const columns = (['story', 'visitor', 'reaction', 'at'] as const).map((column) =>
      choices.map((choice) => choice[column]),
    );
    return this.#together(this.#patience.answer, async (sql) => {
      const [stories, visitors, reactions, moments] = columns as [
        string[],
        string[],
        (string | null)[],
        number[],
      ];
      // In order, so that two processes never wait for each other. A withdrawal makes nothing. Sent
      // at once, and the tallies' query behind it.
      const chosen = sql`INSERT INTO choice AS c (story, visitor, reaction, at)
        SELECT new.* FROM unnest(${stories}::text[], ${visitors}::text[], ${reactions}::text[], ${moments}::bigint[]) AS new (story, visitor, reaction, at)
        LEFT JOIN LATERAL (SELECT 1 AS one FROM choice WHERE new.reaction IS NULL AND choice.story = new.story AND choice.visitor = new.visitor LIMIT 1) AS taken ON true
        WHERE new.reaction IS NOT NULL OR taken.one IS NOT NULL ORDER BY new.story COLLATE "C", new.visitor COLLATE "C"
        ON CONFLICT (story, visitor) DO UPDATE SET reaction = excluded.reaction, at = excluded.at WHERE c.reaction IS DISTINCT FROM excluded.reaction`.execute();
      const [, tallies] = await Promise.all([chosen, talliesIn(sql, [...new Set(stories)])]);
      return tallies;
    });
  }

  async tend(task: StoreTask): Promise<number> {
    if (
      task.do === 'begin' &&
      (
        await this.#within(this.#patience.answer, () =>
          this.#sql.unsafe<{ begun: boolean }[]>(BEGUN),
        )
      )[0]?.begun === true
    )
      return 0;
    const quick = task.do === 'freeze' || task.do === 'thaw';
    return this.#together(quick ? this.#patience.answer : this.#patience.task, async (sql) => {
      if (!quick) {
        await giveTime(sql, this.#patience.task);
        await sql`SELECT pg_advisory_xact_lock(${TENDING})`;
        await lockFor(task, sql);
      }
      let first: number | undefined;
      for (const [text, ...values] of taskStatements(task, 'postgres')) {
        const { count } = await sql.unsafe(text.replace(/\?(\d)/g, '$$$1'), values);
        first ??= count;
      }
      return first ?? 0;
    });
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ;) {
      const page = await this.#within(
        this.#patience.answer,
        () =>
          this.#sql<
            (Omit<Choice, 'at'> & { at: string })[]
          >`SELECT story, visitor, reaction, at FROM choice WHERE (story, visitor) > (${story}, ${visitor}) AND reaction IS NOT NULL ORDER BY story, visitor LIMIT ${PAGE}`,
      );
      yield* page.map((choice) => ({ ...choice, at: Number(choice.at) }));
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 5 });
  }

  /**
   * One transaction. What is given up is never committed afterwards: until it is sent its COMMIT,
   * it cannot be; after that, it is waited for once more.
   */
  #together<T>(most: number, work: (sql: TransactionSql) => Promise<T>): Promise<T> {
    const state = { givenUp: false, committing: false };
    return this.#within(
      most,
      () =>
        this.#sql.begin(async (sql) => {
          const result = await work(sql);
          if (state.givenUp) throw new StoreError('PostgreSQL: given up');
          state.committing = true;
          return result;
        }) as Promise<T>,
      state,
    );
  }

  /**
   * Gives up a server that says nothing: all connections are cut, and the store has to be opened
   * anew.
   */
  async #within<T>(
    most: number,
    work: () => Promise<T>,
    state: { givenUp: boolean; committing: boolean } = { givenUp: false, committing: false },
  ): Promise<T> {
    const answer = attempt(work);
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      const giveUp = (): void => {
        state.givenUp = true;
        void this.#sql.end({ timeout: 0 });
        reject(new StoreError(`PostgreSQL: no answer within ${most / 1000} s`, { reopen: true }));
      };
      timer = setTimeout(() => {
        if (state.committing) timer = setTimeout(giveUp, most);
        else giveUp();
      }, most);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
      answer.catch(() => undefined);
    }
  }
}

async function giveTime(sql: ISql, task: number): Promise<void> {
  await sql.unsafe(`SET LOCAL statement_timeout = ${task}`);
}

/**
 * Readers lock choices by story and visitor, then tallies. A task that goes through choices in
 * another order has the tables to itself, for a moment.
 */
async function lockFor(task: StoreTask, sql: ISql): Promise<void> {
  if (task.do === 'recount') await sql`SELECT 1 FROM tally WHERE story = ${task.story} FOR UPDATE`;
  else if (task.do !== 'forget')
    await sql`LOCK TABLE choice, tally, change, base, origin IN SHARE ROW EXCLUSIVE MODE`;
}

async function talliesIn(sql: ISql, stories: readonly string[]): Promise<Map<string, Tally>> {
  return talliesOf(
    await sql<
      (TallyRow & Record<string, unknown>)[]
    >`SELECT * FROM tally WHERE story = ANY(${stories as string[]})`,
  );
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`PostgreSQL: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
