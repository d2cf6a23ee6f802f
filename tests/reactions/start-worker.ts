import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Miniflare, Response, type Request, type RequestInit } from 'miniflare';
import ts from 'typescript';
import type { PublishedList } from '../../src/reactions/published-stories.ts';
import { readMigrations } from '../../src/reactions/stores/read-migrations.ts';
import { bundleWorker } from './bundle-worker.ts';
import { statementsOf } from './statements-of.ts';

export interface WorkerOptions {
  published: PublishedList;
  /** Pages by path. */
  pages?: Record<string, string>;
  secret?: string;
  /** The path of the host under which the paper stands. */
  base?: string;
}

/**
 * As much of a Worker from outside as Miniflare declares with types of Cloudflare's, which are not
 * here.
 */
interface Scheduled {
  scheduled(event: { scheduledTime: Date }): Promise<{ outcome: string }>;
}

interface TestedStatement {
  bind(...values: unknown[]): TestedStatement;
  all(): Promise<{ results: unknown[] }>;
  first(): Promise<unknown>;
}

interface TestedDatabase {
  prepare(sql: string): TestedStatement;
  batch(statements: TestedStatement[]): Promise<unknown>;
}

/**
 * The Worker in workerd, under the date and flags of `docs/reactions/wrangler.jsonc`, with an empty
 * D1 database.
 */
export async function startWorker({ published, pages = {}, secret, base }: WorkerOptions) {
  const file = resolve(import.meta.dirname, '../../docs/reactions/wrangler.jsonc');
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as {
    config: { compatibility_date: string; compatibility_flags: string[] };
  };
  const files: Record<string, string> = { ...pages, '/reactions.json': JSON.stringify(published) };
  const asked: string[] = [];
  let logged = '';
  const miniflare = new Miniflare({
    // The `Host` that the Worker sees.
    upstream: published.origin,
    modules: true,
    script: await bundleWorker(),
    compatibilityDate: config.compatibility_date,
    compatibilityFlags: config.compatibility_flags,
    d1Databases: ['DB'],
    bindings: {
      ...(secret === undefined ? {} : { WARTA_SECRET: secret }),
      ...(base === undefined ? {} : { WARTA_BASE: base }),
    },
    serviceBindings: {
      ASSETS: async (request: Request) => {
        const { pathname } = new URL(request.url);
        asked.push(pathname);
        const text = files[pathname];
        return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
      },
    },
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      for (const stream of [stdout, stderr])
        stream.on('data', (bytes: Buffer) => {
          logged += bytes.toString();
        });
    },
  });
  const database = (await miniflare.getD1Database('DB')) as TestedDatabase;
  for (const { sql } of readMigrations('sqlite'))
    await database.batch(statementsOf(sql).map((statement) => database.prepare(statement)));
  return {
    /** Asks at the paper's own address. */
    ask: (path: string, init: RequestInit = {}) =>
      miniflare.dispatchFetch(new URL(path, published.origin), { redirect: 'manual', ...init }),
    /** Runs what the clock would. */
    tick: async (at: Date) =>
      ((await miniflare.getWorker()) as unknown as Scheduled).scheduled({ scheduledTime: at }),
    database,
    /** Paths for which the static files were asked. */
    asked,
    log: () => logged,
    stop: () => miniflare.dispose(),
  };
}
