import postgres, { type ISql, type Sql } from 'postgres';
import type { Reaction } from '../reaction.ts';
import type { Choice, ReactionStore, StoreTask, Tally } from '../reaction-store.ts';
import { pendingMigrations } from './pending-migrations.ts';
import { readMigrations } from './read-migrations.ts';
import { StoreError } from './store-error.ts';
import { RECOUNTED, talliesOf, type TallyRow } from './tally-row.ts';

const CONNECTIONS = 4;
const PAGE = 1000;
/** For `pg_advisory_xact_lock`: one process at a time brings the schema up to date. */
const MIGRATING = 0x57a27a;

/** Connects and brings the schema up to date; several processes may do so at once. */
export async function openPostgresStore(url: string): Promise<ReactionStore> {
  const sql = postgres(url, { max: CONNECTIONS, onnotice: () => undefined, connect_timeout: 5, types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } } });
  try {
    await attempt(() => migrate(sql));
    return new PostgresReactionStore(sql);
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
}

class PostgresReactionStore implements ReactionStore {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  read(stories: readonly string[], visitor?: string): Promise<{ tallies: Map<string, Tally>; mine: Reaction | null }> {
    return attempt(async () => {
      const [tallies, mine] = await Promise.all([
        talliesIn(this.#sql, stories),
        visitor === undefined ? [] : this.#sql<{ reaction: Reaction | null }[]>`SELECT reaction FROM choice WHERE story = ${stories[0] ?? ''} AND visitor = ${visitor}`,
      ]);
      return { tallies, mine: mine[0]?.reaction ?? null };
    });
  }

  choose(choices: readonly Choice[]): Promise<Map<string, Tally>> {
    const columns = (['story', 'visitor', 'reaction', 'at'] as const).map((column) => choices.map((choice) => choice[column]));
    return attempt(() => this.#sql.begin(async (sql) => {
      const [stories = [], visitors = [], reactions = [], moments = []] = columns as [string[], string[], (string | null)[], number[]];
      // In order, so that two processes never wait for each other. Sent at once, and the tallies' query behind it.
      const chosen = sql`INSERT INTO choice AS c (story, visitor, reaction, at)
        SELECT * FROM unnest(${stories}::text[], ${visitors}::text[], ${reactions}::text[], ${moments}::bigint[]) AS new (story, visitor, reaction, at) ORDER BY story COLLATE "C", visitor COLLATE "C"
        ON CONFLICT (story, visitor) DO UPDATE SET reaction = excluded.reaction, at = excluded.at WHERE c.reaction IS DISTINCT FROM excluded.reaction`.execute();
      const [, tallies] = await Promise.all([chosen, talliesIn(sql, [...new Set(stories)])]);
      return tallies;
    }) as Promise<Map<string, Tally>>);
  }

  tend(task: StoreTask): Promise<number> {
    return attempt(() => this.#sql.begin((sql) => tend(sql, task)) as Promise<number>);
  }

  async *rows(): AsyncIterable<Choice> {
    for (let [story, visitor] = ['', '']; ; ) {
      const page = await attempt(() => this.#sql<(Choice & { at: number })[]>`SELECT story, visitor, reaction, at FROM choice WHERE (story, visitor) > (${story}, ${visitor}) AND reaction IS NOT NULL ORDER BY story, visitor LIMIT ${PAGE}`);
      yield* page.map((choice) => ({ ...choice, at: Number(choice.at) }));
      const last = page.at(-1);
      if (last === undefined) return;
      ({ story, visitor } = last);
    }
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 5 });
  }
}

async function talliesIn(sql: ISql, stories: readonly string[]): Promise<Map<string, Tally>> {
  return talliesOf(await sql<(TallyRow & Record<string, unknown>)[]>`SELECT * FROM tally WHERE story = ANY(${stories as string[]})`);
}

async function tend(sql: ISql, task: StoreTask): Promise<number> {
  switch (task.do) {
    case 'freeze': return (await sql`INSERT INTO tally (story, frozen) VALUES (${task.story}, ${JSON.stringify(task.shown)}) ON CONFLICT (story) DO UPDATE SET frozen = excluded.frozen`).count;
    case 'thaw': return (await sql`UPDATE tally SET frozen = NULL WHERE story = ${task.story} AND frozen IS NOT NULL`).count;
    case 'recount': {
      // Nobody chooses while the rows are counted.
      await sql`SELECT 1 FROM tally WHERE story = ${task.story} FOR UPDATE`;
      return (await sql.unsafe(`UPDATE tally SET ${RECOUNTED} WHERE story = $1`, [task.story])).count;
    }
    case 'undo': return (await sql`UPDATE choice SET at = ${task.at}, reaction = (SELECT "before" FROM change WHERE change.story = ${task.story} AND change.visitor = choice.visitor AND change.at >= ${task.from} ORDER BY number LIMIT 1)
      WHERE story = ${task.story} AND visitor IN (SELECT visitor FROM change WHERE story = ${task.story} AND at >= ${task.from} AND at < ${task.until})
      AND NOT EXISTS (SELECT 1 FROM change WHERE change.story = ${task.story} AND change.visitor = choice.visitor AND change.at >= ${task.until})`).count;
    case 'erase': {
      const { count } = await sql`DELETE FROM choice WHERE story = ${task.story}`;
      await sql`DELETE FROM tally WHERE story = ${task.story}`;
      await sql`DELETE FROM change WHERE story = ${task.story}`;
      return count;
    }
    case 'forget': {
      const { count } = await sql`DELETE FROM change WHERE at < ${task.before}`;
      await sql`DELETE FROM choice WHERE reaction IS NULL AND at < ${task.before}`;
      return count;
    }
  }
}

async function migrate(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`SELECT pg_advisory_xact_lock(${MIGRATING})`;
    await transaction`CREATE TABLE IF NOT EXISTS reactions_schema (version integer NOT NULL)`;
    const [row] = await transaction<{ version: number }[]>`SELECT version FROM reactions_schema`;
    for (const { number, sql: statements } of pendingMigrations(readMigrations('postgres'), row?.version ?? 0)) {
      await transaction.unsafe(statements);
      await transaction`DELETE FROM reactions_schema`;
      await transaction`INSERT INTO reactions_schema VALUES (${number})`;
    }
  });
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`PostgreSQL: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
