import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import postgres from 'postgres';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { openPostgresStore } from '../../src/reactions/stores/postgres-reaction-store.ts';
import { startPostgres, type RunningPostgres } from './start-postgres.ts';
import { storeContract } from './store-contract.ts';

/**
 * What is slow is not wrong: only two that wait for each other are, which the server sees by
 * itself.
 */
const PATIENT = { statement: 60_000, answer: 120_000, connect: 60_000 };

storeContract('PostgreSQL', async () => {
  const server = await startPostgres();
  return {
    open: () => openPostgresStore(server.url, PATIENT),
    empty: async () => openPostgresStore(await server.another(), PATIENT),
    spoil: async (story) => {
      const sql = postgres(server.url);
      await sql`UPDATE tally SET sad = sad + 5 WHERE story = ${story}`;
      await sql.end();
    },
    stop: () => server.stop(),
  };
});

describe('reactions in PostgreSQL', () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.stop();
  });

  it('are brought up to date by one process when several start together', async () => {
    const stores = await Promise.all(
      Array.from({ length: 4 }, () => openPostgresStore(server.url)),
    );
    await stores[0]?.choose([{ story: 'satu', visitor: 'a', reaction: 'like', at: 1 }]);
    expect((await stores[3]?.read(['satu']))?.tallies.get('satu')?.counts.like).toBe(1);
    for (const store of stores) await store.close();
  });

  it('of a newer schema are refused', async () => {
    const sql = postgres(server.url);
    await sql`UPDATE reactions_schema SET version = 99`;
    await expect(openPostgresStore(server.url)).rejects.toThrow('the database has schema 99');
    await sql`UPDATE reactions_schema SET version = 2`;
    await sql.end();
  });

  const vote = { story: 'macet', visitor: 'a', reaction: 'like' as const, at: 1 };
  const patience = { statement: 200, answer: 600, connect: 600 };
  const kept = async (sql: postgres.Sql): Promise<number> =>
    Number((await sql`SELECT count(*) AS rows FROM choice WHERE story = 'macet'`)[0]?.['rows']);

  it('give up what another session holds, in time, and never keep what they gave up', async () => {
    const store = await openPostgresStore(server.url, patience);
    const other = postgres(server.url, { max: 2 });
    await other.begin(async (sql) => {
      await sql`LOCK TABLE choice IN ACCESS EXCLUSIVE MODE`;
      await expect(store.choose([vote])).rejects.toThrow('statement timeout');
      await expect(store.read(['macet'], 'a')).rejects.toThrow('statement timeout');
    });
    expect(await kept(other)).toBe(0);
    expect((await store.choose([vote])).get('macet')?.counts.like).toBe(1);
    await store.tend({ do: 'erase', story: 'macet' });
    await other.end();
    await store.close();
  });

  it('give up a server that says nothing, and never keep what they gave up when it wakes', async () => {
    const store = await openPostgresStore(server.url, { ...patience, statement: 60_000 });
    const other = postgres(server.url, { max: 1 });
    await store.choose([{ ...vote, story: 'sebelum' }]);
    const sleeping = (
      await other<
        { pid: number }[]
      >`SELECT pid FROM pg_stat_activity WHERE datname = 'reactions' AND pid <> pg_backend_pid()`
    ).map(({ pid }) => pid);
    for (const pid of sleeping) process.kill(pid, 'SIGSTOP');
    try {
      await expect(store.choose([vote])).rejects.toMatchObject({
        message: 'PostgreSQL: no answer within 0.6 s',
        reopen: true,
      });
    } finally {
      for (const pid of sleeping) process.kill(pid, 'SIGCONT');
    }
    await expect
      .poll(
        async () =>
          Number(
            (
              await other`SELECT count(*) AS left FROM pg_stat_activity WHERE pid = ANY(${sleeping})`
            )[0]?.['left'],
          ),
        { timeout: 20_000 },
      )
      .toBe(0);
    expect(await kept(other)).toBe(0);
    await other.end();
    await store.close();
  });

  it('are not waited for where nobody answers a connection', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    await expect(
      openPostgresStore(`postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/c`, {
        ...patience,
        task: 2_000,
      }),
    ).rejects.toThrow('PostgreSQL');
    silent.close();
  });

  it('reject while the server is gone, and are taken again when it is back', async () => {
    const store = await openPostgresStore(server.url);
    await server.restart(async () => {
      await expect(
        store.choose([{ story: 'dua', visitor: 'a', reaction: 'like', at: 1 }]),
      ).rejects.toThrow('PostgreSQL');
    });
    expect(
      (await store.choose([{ story: 'dua', visitor: 'a', reaction: 'like', at: 1 }])).get('dua')
        ?.counts.like,
    ).toBe(1);
    await store.close();
  });
});
