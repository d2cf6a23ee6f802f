import { Miniflare } from 'miniflare';
import { D1ReactionStore, type D1Database } from '../../src/reactions/stores/d1-reaction-store.ts';
import { readMigrations } from '../../src/reactions/stores/read-migrations.ts';
import { statementsOf } from './statements-of.ts';
import { storeContract } from './store-contract.ts';

/** Runs batches in D1 itself; Miniflare's own bridge asks once for every call. */
const WORKER = `export default {
  async fetch(request, env) {
    const statements = await request.json();
    try {
      const db = env[new URL(request.url).hostname.toUpperCase()];
      return Response.json(await db.batch(statements.map(({ sql, values }) => db.prepare(sql).bind(...values))));
    } catch (error) {
      return Response.json({ error: error.message }, { status: 500 });
    }
  },
};`;

storeContract('Cloudflare D1', async () => {
  const miniflare = new Miniflare({ modules: true, script: WORKER, d1Databases: ['DB', 'EMPTY'] });
  const bound = (name: string): D1Database => ({
    prepare: (sql) =>
      ({ sql, values: [], bind: (...values: unknown[]) => ({ sql, values }) }) as never,
    batch: async (statements) => {
      const response = await miniflare.dispatchFetch(`http://${name}/`, {
        method: 'POST',
        body: JSON.stringify(statements),
      });
      const answer = (await response.json()) as { results: unknown[] }[] & { error?: string };
      if (!response.ok) throw new Error(answer.error);
      return answer;
    },
  });
  const [db, empty] = [bound('DB'), bound('EMPTY')];
  for (const one of [db, empty])
    for (const { sql } of readMigrations('sqlite'))
      await one.batch(statementsOf(sql).map((statement) => one.prepare(statement)));
  return {
    open: async () => new D1ReactionStore(db),
    empty: async () => new D1ReactionStore(empty),
    spoil: async (story) => {
      await db.batch([db.prepare('UPDATE tally SET sad = sad + 5 WHERE story = ?').bind(story)]);
    },
    stop: () => miniflare.dispose(),
  };
});
