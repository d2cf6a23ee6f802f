import { Hono, type Context } from 'hono';
import type { Reaction } from '../reaction.ts';
import { countsOf, NO_COUNTS } from '../counts.ts';
import { openApi } from '../openapi.ts';
import { API } from '../paths.ts';
import { IDEMPOTENCY_KEY, MAX_AGE, MAX_BODY, MAX_ID, MAX_IDS, type StoriesAnswer, type StoryAnswer } from '../protocol.ts';
import type { PublishedStories, PublishedStory } from '../published-stories.ts';
import type { Choice, ReactionStore, Tally } from '../reaction-store.ts';
import { formFailurePage } from './form-failure-page.ts';
import { GrowthWatch } from './growth-watch.ts';
import { isForeign } from './is-foreign.ts';
import { networkOf } from './network-of.ts';
import { problemResponse, statusOf, type ProblemAnswer } from './problem-response.ts';
import { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import { readFormReaction, readJsonReaction, type ReadReaction } from './read-reaction.ts';
import { TallyCache } from './tally-cache.ts';
import { readVisitor, visitorOfKey, writeVisitor } from './visitor-cookie.ts';

export interface ServiceParts {
  /** The store; rejects while it cannot be opened. */
  store: () => Promise<ReactionStore>;
  /** Keeps a choice and resolves with the story's tally. */
  keep: (choice: Choice) => Promise<Tally>;
  /** Told of every failure of the store. */
  failed: (error: unknown) => Promise<void>;
  /** What is published now; undefined while that is not known. */
  published: () => Promise<PublishedStories | undefined>;
  /** At least 32 characters. */
  secret: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The address from which a request came; never kept. */
  addressOf: (context: Context) => string;
  log: (event: LogEvent) => void;
}

/** A line of the log: no address, no browser, no visitor. */
export interface LogEvent {
  level: 'info' | 'warning' | 'error';
  event: string;
  [detail: string]: string | number;
}

class Refused extends Error {
  readonly answer: ProblemAnswer;

  constructor(answer: ProblemAnswer) {
    super(answer.detail);
    this.answer = answer;
  }
}

const refuse = (kind: ProblemAnswer['kind'], detail: string, headers?: Record<string, string>): never => {
  throw new Refused({ kind, detail, ...(headers === undefined ? {} : { headers }) });
};

const ALLOWED = 'GET, HEAD, PUT, POST, OPTIONS';
/** Seconds after which a client may ask again when the store cannot be used. */
const LATER = '5';

/** The service of reactions, for Node and for Workers alike: `/api/reactions/…`, `/api/health`, `/api/ready`. */
export function createReactionService(parts: ServiceParts): Hono {
  const { published, now, log } = parts;
  const limits = new RateLimits();
  const watch = new GrowthWatch();
  const cache = new TallyCache(parts.store, now);
  const app = new Hono({ strict: false });

  const list = async (): Promise<PublishedStories> => (await published()) ?? refuse('unavailable', 'it is not known which stories are published', { 'Retry-After': LATER });
  const storyOf = (stories: PublishedStories, id: string): PublishedStory => stories.get(id) ?? refuse('unknown-story', 'no published story with this id takes reactions');
  const isOpen = ({ closes }: PublishedStory): boolean => closes === undefined || now() < closes;
  const cookieRules = (stories: PublishedStories): { secret: string; origin: string } => ({ secret: parts.secret, origin: stories.paper.origin });
  const fromStore = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      log({ level: 'error', event: 'store', message: error instanceof Error ? error.message : String(error) });
      await parts.failed(error);
      return refuse('unavailable', 'reactions cannot be read or kept now', { 'Retry-After': LATER });
    }
  };

  app.use(`${API}/*`, async (context, next) => {
    context.header('X-Content-Type-Options', 'nosniff');
    await next();
    const origin = context.req.header('origin');
    if (origin !== undefined && (await published().catch(() => undefined))?.paper.origin === origin) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Allow-Credentials', 'true');
      context.header('Access-Control-Allow-Methods', ALLOWED);
      context.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
      context.header('Vary', 'Origin', { append: true });
    }
  });

  app.get('/api/health', (context) => context.json({ status: 'ok' }));
  app.get('/api/ready', async (context) => {
    await list();
    await fromStore(async () => (await parts.store()).read([]));
    return context.json({ status: 'ready' });
  });

  app.get(`${API}/openapi.json`, (context) => context.json(openApi()));

  app.get(API, async (context) => {
    const asked = context.req.queries('ids');
    const ids = [...new Set(asked?.flatMap((text) => text.split(',')) ?? [])].filter((id) => id !== '');
    if (ids.length === 0 || ids.length > MAX_IDS) return refuse('bad-request', `ids names 1 to ${MAX_IDS} stories: ?ids=a,b`);
    const stories = await list();
    const known = ids.flatMap((id) => { const story = stories.get(id); return story === undefined ? [] : [[id, story] as const]; });
    const tallies = await fromStore(() => cache.read(known.map(([id]) => id)));
    const answer: StoriesAnswer = { stories: Object.fromEntries(known.map(([id, { offered }]) => [id, shown(tallies.get(id), offered)])) };
    return context.json(answer, 200, { 'Cache-Control': `public, max-age=${MAX_AGE}` });
  });

  app.get(`${API}/*`, async (context) => {
    const id = idOf(context);
    const stories = await list();
    const story = storyOf(stories, id);
    const visitor = readVisitor(context.req.header('cookie'), now(), cookieRules(stories));
    const { tallies, mine } = await fromStore(async () => (visitor === undefined ? { tallies: await cache.read([id]), mine: undefined } : (await parts.store()).read([id], visitor)));
    return context.json(answerOf(story, tallies.get(id), mine), 200, { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' });
  });

  /** What PUT and POST share; resolves with the story and its tally, and gives the visitor a cookie. */
  async function choose(context: Context, read: (text: string) => ReadReaction, mediaType: string): Promise<{ story: PublishedStory; tally: Tally; reaction: Reaction | null }> {
    const header = (name: string): string | undefined => context.req.header(name);
    const id = idOf(context);
    const stories = await list();
    if (isForeign(header, stories.paper.origin)) refuse('foreign-origin', 'the request comes from a page of another site');
    const story = storyOf(stories, id);
    if (header('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType) refuse('media-type', `the body is ${mediaType}`);
    const body = await readBody(context.req.raw, MAX_BODY);
    if (body === undefined) return refuse('too-large', `a body has at most ${MAX_BODY} bytes`);
    const asked = read(body);
    if ('problem' in asked) return refuse('bad-request', asked.problem);
    const { reaction } = asked;
    if (!isOpen(story)) refuse('closed', 'reactions to this story are closed');
    if (reaction !== null && !story.offered.includes(reaction)) refuse('not-offered', `this story offers: ${story.offered.join(', ')}`);
    const rules = cookieRules(stories);
    const known = readVisitor(header('cookie'), now(), rules);
    const address = parts.addressOf(context);
    const network = networkOf(address);
    const refusal = limits.refusal({ visitor: known, network, story: id }, stories.paper.limits, now());
    if (refusal !== undefined) {
      log({ level: 'warning', event: 'limited', by: refusal.by, ...(refusal.by === 'story' ? { story: id } : {}) });
      refuse('too-many', `try again in ${refusal.retryAfter} s`, { 'Retry-After': String(refusal.retryAfter) });
    }
    const key = header('idempotency-key');
    const proposed = key !== undefined && IDEMPOTENCY_KEY.test(key) ? visitorOfKey(key, rules) : undefined;
    const visitor = known ?? limits.newVisitor({ network, address }, { press: `${id} ${reaction ?? ''}`, proposed }, stories.paper.limits, now());
    const tally = await fromStore(() => parts.keep({ story: id, visitor, reaction, at: now() }));
    cache.keep(id, tally);
    const secure = stories.paper.origin.startsWith('https:') && new URL(stories.paper.origin).host === header('host');
    if (known === undefined) context.header('Set-Cookie', writeVisitor(visitor, now(), { ...rules, secure }));
    context.header('Cache-Control', 'no-store');
    if (tally.frozen === undefined && watch.isJump(id, tally.counts, stories.paper.limits, now())) {
      log({ level: 'warning', event: 'frozen', story: id, total: shown(tally, story.offered).total });
      await fromStore(async () => (await parts.store()).tend({ do: 'freeze', story: id, shown: tally.counts }));
      cache.keep(id, { ...tally, frozen: tally.counts });
    }
    return { story, tally, reaction };
  }

  app.put(`${API}/*`, async (context) => {
    const { story, tally, reaction } = await choose(context, readJsonReaction, 'application/json');
    return context.json(answerOf(story, tally, reaction));
  });

  app.post(`${API}/*`, async (context) => {
    try {
      const { story, reaction } = await choose(context, readFormReaction, 'application/x-www-form-urlencoded');
      return context.redirect(`${await siteOf(context)}${story.address}#reaksi-${reaction ?? 'batal'}`, 303);
    } catch (error) {
      // A browser that sends a form shows the answer to a person.
      if (!(error instanceof Refused) || !(context.req.header('accept') ?? '').includes('text/html')) throw error;
      const { kind, headers } = error.answer;
      const stories = await published().catch(() => undefined);
      const story = stories?.get(idOf(context));
      const page = formFailurePage(kind, stories?.paper.language ?? 'id', story === undefined ? undefined : (await siteOf(context)) + story.address);
      return context.html(page, statusOf(kind), { ...headers, 'Cache-Control': 'no-store', 'Content-Security-Policy': `default-src 'none'` });
    }
  });

  app.options(`${API}/*`, (context) => context.body(null, 204, { Allow: ALLOWED, 'Access-Control-Max-Age': '600' }));
  app.all('/api/*', (context) => (isKnownPath(context.req.path) ? problemResponse({ kind: 'method', detail: `allowed: ${ALLOWED}`, headers: { Allow: ALLOWED } }) : problemResponse({ kind: 'unknown-story', detail: 'there is nothing here' })));
  app.notFound(() => problemResponse({ kind: 'unknown-story', detail: 'there is nothing here' }));
  app.onError((error) => {
    if (error instanceof Refused) return problemResponse(error.answer);
    log({ level: 'error', event: 'failed', message: error.message });
    return problemResponse({ kind: 'failed', detail: 'the failure is in the service’s log' });
  });
  return app;

  /** Where readers see the paper: nothing when this host serves it as well. */
  async function siteOf(context: Context): Promise<string> {
    const origin = (await list()).paper.origin;
    return context.req.header('origin') === origin && new URL(origin).host !== context.req.header('host') ? origin : '';
  }

  function answerOf(story: PublishedStory, tally: Tally | undefined, mine: Reaction | null | undefined): StoryAnswer {
    return { ...shown(tally, story.offered), open: isOpen(story), ...(mine === undefined ? {} : { mine: mine !== null && story.offered.includes(mine) ? mine : null }) };
  }
}

const isKnownPath = (path: string): boolean => path === API || path.startsWith(`${API}/`) || path === '/api/health' || path === '/api/ready';

/** Only what the story offers, whatever was counted under another policy. */
function shown(tally: Tally | undefined, offered: readonly Reaction[]): { counts: Partial<Record<Reaction, number>>; total: number } {
  const counts = countsOf(tally?.frozen ?? tally?.counts ?? NO_COUNTS, offered);
  return { counts, total: Object.values(counts).reduce((total, count) => total + count, 0) };
}

/** The story's id, which may have slashes, plain or as %2F. */
function idOf(context: Context): string {
  const path = context.req.raw.url.slice(context.req.raw.url.indexOf('/', 8)).split('?')[0] ?? '';
  try {
    const id = decodeURIComponent(path.slice(API.length + 1));
    return id.length > MAX_ID ? refuse('unknown-story', 'no id is so long') : id;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return refuse('bad-request', 'the address is not percent-encoded UTF-8');
  }
}
