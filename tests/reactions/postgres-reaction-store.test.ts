import postgres from 'postgres';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { openPostgresStore } from '../../src/reactions/stores/postgres-reaction-store.ts';
import { startPostgres, type RunningPostgres } from './start-postgres.ts';
import { storeContract } from './store-contract.ts';

storeContract('PostgreSQL', async () => {
  const server = await startPostgres();
  return {
    open: () => openPostgresStore(server.url),
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
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server.stop(); });

  it('are brought up to date by one process when several start together', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(server.url)));
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

  it('reject while the server is gone, and are taken again when it is back', async () => {
    const store = await openPostgresStore(server.url);
    await server.restart(async () => {
      await expect(store.choose([{ story: 'dua', visitor: 'a', reaction: 'like', at: 1 }])).rejects.toThrow('PostgreSQL');
    });
    expect((await store.choose([{ story: 'dua', visitor: 'a', reaction: 'like', at: 1 }])).get('dua')?.counts.like).toBe(1);
    await store.close();
  });
});
