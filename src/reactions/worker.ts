import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { NO_COUNTS } from './counts.ts';
import { LEAST_SECRET } from './least-secret.ts';
import { createReactionService } from './service/create-reaction-service.ts';
import { problemResponse } from './service/problem-response.ts';
import { PublishedAsset, type Assets } from './service/published-asset.ts';
import { QuietLog } from './service/quiet-log.ts';
import type { LogEvent } from './service/service-deps.ts';
import { D1ReactionStore, type D1Database } from './stores/d1-reaction-store.ts';

/** What `docs/reactions/wrangler.jsonc` binds. */
interface Bindings {
  DB: D1Database;
  ASSETS: Assets;
  WARTA_SECRET?: string;
  /** The path of the host under which the paper stands, `/koran/`; absent for its root. */
  WARTA_BASE?: string;
}

interface Service {
  app: Hono;
  store: D1ReactionStore;
  published: PublishedAsset;
  /** Why nothing can be kept; undefined: it can. */
  hindrance: string | undefined;
}

const DAY = 86_400_000;

/**
 * Put together at the first request, since a Worker has no randomness before; kept as long as the
 * isolate, whose limits are counted in it.
 */
const services = new WeakMap<Bindings, Service>();

/**
 * The paper and its service of reactions on Cloudflare Workers. Once a day it forgets what the
 * paper's settings say is too old.
 */
export default {
  async fetch(request: Request, env: Bindings): Promise<Response> {
    const within = withinBase(request, env.WARTA_BASE ?? '/');
    const { pathname } = new URL(within.url);
    if (!pathname.startsWith('/api/')) return env.ASSETS.fetch(within);
    const { app, hindrance } = serviceOf(env);
    if (pathname === '/api/ready' && hindrance !== undefined)
      return problemResponse({ kind: 'unavailable', detail: hindrance });
    return app.fetch(within);
  },

  async scheduled({ scheduledTime }: { scheduledTime: number }, env: Bindings): Promise<void> {
    const { store, published } = serviceOf(env);
    const days = (await published.read())?.paper.limits.logDays;
    if (days === undefined)
      log({
        level: 'error',
        event: 'forget',
        message: 'it is not known for how many days changes are kept',
      });
    else
      log({
        level: 'info',
        event: 'forget',
        changes: await store.tend({ do: 'forget', before: scheduledTime - days * DAY }),
      });
  },
};

/**
 * The request as it is to a paper at the root of its host: neither files nor service know what
 * stands before them.
 */
function withinBase(request: Request, base: string): Request {
  const url = new URL(request.url);
  if (base === '/' || !url.pathname.startsWith(base)) return request;
  url.pathname = url.pathname.slice(base.length - 1);
  return new Request(url, request);
}

function serviceOf(env: Bindings): Service {
  let service = services.get(env);
  if (service === undefined) services.set(env, (service = assemble(env)));
  return service;
}

function assemble({ DB, ASSETS, WARTA_SECRET = '' }: Bindings): Service {
  const store = new D1ReactionStore(DB);
  const published = new PublishedAsset(ASSETS, Date.now);
  const hindrance =
    WARTA_SECRET.length >= LEAST_SECRET
      ? undefined
      : `WARTA_SECRET has ${WARTA_SECRET.length} characters; the secret that signs readers’ cookies has at least ${LEAST_SECRET}`;
  const quiet = new QuietLog(log, Date.now);
  const app = createReactionService({
    store: async () => store,
    // One by one: a queue would have requests wait for each other, and D1 has one of its own.
    keep: async (choice) => {
      if (hindrance !== undefined) throw new Error(hindrance);
      return (await store.choose([choice])).get(choice.story) ?? { counts: NO_COUNTS };
    },
    failed: async () => undefined,
    published: () => published.read(),
    // Without one, counts are still read; no cookie holds against a secret that nobody knows.
    secret:
      hindrance === undefined ? WARTA_SECRET : randomBytes(LEAST_SECRET).toString('base64url'),
    now: Date.now,
    // Cloudflare leads here what its owner has given this Worker, and nothing else.
    hosts: undefined,
    // Cloudflare sets it, whatever a client sends.
    addressOf: (context) => context.req.header('cf-connecting-ip') ?? '',
    log: (event) => {
      quiet.write(event);
    },
  });
  return { app, store, published, hindrance };
}

function log({ level, event, ...details }: LogEvent): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), level, event, ...details }));
}
