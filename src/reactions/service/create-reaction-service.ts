import { Hono, type Context } from 'hono';
import { openApi } from '../openapi.ts';
import { API } from '../paths.ts';
import { MAX_AGE, MAX_IDS, type StoriesAnswer } from '../protocol.ts';
import { pressedOf, readCrowd } from './cookies/crowd-cookie.ts';
import { formFailurePage } from './form-failure-page.ts';
import { problemResponse, statusOf } from './problem-response.ts';
import { ReactionChanger } from './reaction-changer.ts';
import { readFormReaction, readJsonReaction } from './read-reaction.ts';
import { Refused, refuse } from './refused.ts';
import { ServiceContext } from './service-context.ts';
import type { ServiceDeps } from './service-deps.ts';
import { shownTally, storyAnswer } from './story-answer.ts';
import { storyId } from './story-id.ts';
import { readVisitor } from './cookies/visitor-cookie.ts';

const ALLOWED = 'GET, HEAD, PUT, POST, OPTIONS';

/**
 * The service of reactions, for Node and for Workers alike: `/api/reactions/…`, `/api/health`,
 * `/api/ready`.
 */
export function createReactionService(parts: ServiceDeps): Hono {
  const { now, log } = parts;
  const service = new ServiceContext(parts);
  const changer = new ReactionChanger(service);
  const app = new Hono({ strict: false });

  app.use('/api/*', async (context, next) => {
    context.header('X-Content-Type-Options', 'nosniff');
    // Whoever asks from another page gets other headers.
    context.header('Vary', 'Origin');
    await next();
    const origin = context.req.header('origin');
    if (origin !== undefined) await letPaperRead(context, origin, parts);
  });

  app.get('/api/health', (context) => context.json({ status: 'ok' }));
  app.get('/api/ready', async (context) => {
    await service.ready();
    return context.json({ status: 'ready' });
  });
  app.get(`${API}/openapi.json`, (context) => context.json(openApi()));

  app.get(API, async (context) => {
    const ids = [
      ...new Set(context.req.queries('ids')?.flatMap((text) => text.split(',')) ?? []),
    ].filter((id) => id !== '');
    if (ids.length === 0 || ids.length > MAX_IDS)
      return refuse('bad-request', `ids names 1 to ${MAX_IDS} stories: ?ids=a,b`);
    const stories = await service.storiesFor(context, { changing: false });
    const known = ids.flatMap((id) => {
      const story = stories.get(id);
      return story === undefined ? [] : [{ id, story }];
    });
    const tallies = await service.store(() =>
      service.cache.read([...new Set(known.map(({ story }) => story.id))]),
    );
    // By the ids that were asked for, which may be former ones.
    const answer: StoriesAnswer = {
      stories: Object.fromEntries(
        known.map(({ id, story }) => [id, shownTally(tallies.get(story.id), story)]),
      ),
    };
    return context.json(answer, 200, { 'Cache-Control': `public, max-age=${MAX_AGE}` });
  });

  app.get(`${API}/*`, async (context) => {
    const stories = await service.storiesFor(context, { changing: false });
    const story = service.storyOf(stories, storyId(context.req.raw.url));
    const header = context.req.header('cookie');
    const rules = { secret: parts.secret, origin: stories.paper.origin };
    const visitor = readVisitor(header, now(), rules)?.visitor;
    const pressed = pressedOf(readCrowd(header, now(), rules), story.id);
    const { tallies, mine } = await service.store(async () =>
      visitor === undefined
        ? { tallies: await service.cache.read([story.id]), mine: undefined }
        : (await parts.store()).read([story.id], visitor),
    );
    return context.json(
      storyAnswer(story, tallies.get(story.id), mine ?? pressed ?? mine, now()),
      200,
      { 'Cache-Control': 'private, no-cache', Vary: 'Origin, Cookie' },
    );
  });

  app.put(`${API}/*`, async (context) => {
    const { story, tally, reaction } = await changer.change(context, {
      mediaType: 'application/json',
      read: readJsonReaction,
    });
    return context.json(storyAnswer(story, tally, reaction, now()));
  });

  app.post(`${API}/*`, async (context) => {
    try {
      const { story, reaction } = await changer.change(context, {
        mediaType: 'application/x-www-form-urlencoded',
        read: readFormReaction,
      });
      return context.redirect(
        `${await siteOf(context, parts)}${story.address}#reaksi-${reaction ?? 'batal'}`,
        303,
      );
    } catch (error) {
      // A browser that sends a form shows the answer to a person.
      if (
        !(error instanceof Refused) ||
        !(context.req.header('accept') ?? '').includes('text/html')
      )
        throw error;
      return failurePage(context, error, parts);
    }
  });

  app.options(`${API}/*`, (context) =>
    context.body(null, 204, { Allow: ALLOWED, 'Access-Control-Max-Age': '600' }),
  );
  app.all('/api/*', (context) =>
    isKnownPath(context.req.path)
      ? problemResponse({
          kind: 'method',
          detail: `allowed: ${ALLOWED}`,
          headers: { Allow: ALLOWED },
        })
      : problemResponse({ kind: 'unknown-story', detail: 'there is nothing here' }),
  );
  app.notFound(() => problemResponse({ kind: 'unknown-story', detail: 'there is nothing here' }));
  app.onError((error) => {
    if (error instanceof Refused) return problemResponse(error.answer);
    log({ level: 'error', event: 'failed', message: error.message });
    return problemResponse({ kind: 'failed', detail: 'the failure is in the service’s log' });
  });
  return app;
}

const isKnownPath = (path: string): boolean =>
  path === API || path.startsWith(`${API}/`) || path === '/api/health' || path === '/api/ready';

/**
 * Pages of the paper that are served by another host may read the answers, and send the cookie
 * (Fetch Standard, CORS protocol).
 */
async function letPaperRead(
  context: Pick<Context, 'header'>,
  origin: string,
  { published }: ServiceDeps,
): Promise<void> {
  if ((await published().catch(() => undefined))?.paper.origin !== origin) return;
  context.header('Access-Control-Allow-Origin', origin);
  context.header('Access-Control-Allow-Credentials', 'true');
  context.header('Access-Control-Allow-Methods', ALLOWED);
  context.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
}

/** Where the pages are: nothing when this host serves them as well. */
async function siteOf(context: Context, { published }: ServiceDeps): Promise<string> {
  const origin = (await published())?.paper.origin;
  return origin !== undefined &&
    context.req.header('origin') === origin &&
    new URL(origin).host !== context.req.header('host')
    ? origin
    : '';
}

async function failurePage(
  context: Context,
  { answer: { kind, headers } }: Refused,
  parts: ServiceDeps,
): Promise<Response> {
  const stories = await parts.published().catch(() => undefined);
  const story = stories?.get(storyId(context.req.raw.url));
  const page = formFailurePage(
    kind,
    stories?.paper.language ?? 'id',
    story === undefined ? undefined : (await siteOf(context, parts)) + story.address,
  );
  return context.html(page, statusOf(kind), {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'`,
  });
}
