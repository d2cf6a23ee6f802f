import type { Context } from 'hono';
import { IDEMPOTENCY_KEY, MAX_BODY } from '../protocol.ts';
import type { PublishedStories, PublishedStory } from '../published-stories.ts';
import type { Reaction } from '../reaction.ts';
import type { Tally } from '../reaction-store.ts';
import { GrowthWatch } from './growth-watch.ts';
import { isForeign } from './is-foreign.ts';
import { networkOf } from './network-of.ts';
import { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { ReadReaction } from './read-reaction.ts';
import { refuse } from './refused.ts';
import type { ServiceContext } from './service-context.ts';
import { isOpen, shownTally } from './story-answer.ts';
import { storyId } from './story-id.ts';
import { readVisitor, visitorOfKey, writeVisitor, type CookieRules } from './visitor-cookie.ts';

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/;

/** How a body is written, and how it is read. */
export interface BodyForm {
  mediaType: string;
  read: (text: string) => ReadReaction;
}

export interface Changed {
  story: PublishedStory;
  tally: Tally;
  reaction: Reaction | null;
}

/** What PUT and POST share: every check in its order, then the choice. */
export class ReactionChanger {
  readonly #service: ServiceContext;
  readonly #limits = new RateLimits();
  readonly #watch = new GrowthWatch();

  constructor(service: ServiceContext) {
    this.#service = service;
  }

  /** Keeps what a request asks for, and gives its visitor a cookie. Throws `Refused`. */
  async change(context: Context, form: BodyForm): Promise<Changed> {
    const { parts, cache } = this.#service;
    const id = storyId(context.req.raw.url);
    const stories = await this.#service.stories();
    // Before anything is told of a story.
    if (isForeign((name) => context.req.header(name), stories.paper.origin)) refuse('foreign-origin', 'the request comes from a page of another site');
    const story = this.#service.storyOf(stories, id);
    const reaction = await readReaction(context, form);
    if (!isOpen(story, parts.now())) refuse('closed', 'reactions to this story are closed');
    if (reaction !== null && !story.offered.includes(reaction)) refuse('not-offered', `this story offers: ${story.offered.join(', ')}`);
    const visitor = this.#visitor(context, stories, { story: id, reaction });
    const tally = await this.#service.store(() => parts.keep({ story: id, visitor, reaction, at: parts.now() }));
    cache.keep(id, tally);
    await this.#freezeIfJumped(id, tally, { story, stories });
    context.header('Cache-Control', 'no-store');
    return { story, tally, reaction };
  }

  /** Who asks, within the limits. The cookie comes with the first press and never before. */
  #visitor(context: Context, stories: PublishedStories, { story, reaction }: { story: string; reaction: Reaction | null }): string {
    const { secret, now, addressOf, log } = this.#service.parts;
    const { origin, limits } = stories.paper;
    const rules: CookieRules = { secret, origin };
    const known = readVisitor(context.req.header('cookie'), now(), rules);
    const address = addressOf(context);
    const network = networkOf(address);
    const refusal = this.#limits.refusal({ visitor: known, network, story }, limits, now());
    if (refusal !== undefined) {
      log({ level: 'warning', event: 'limited', by: refusal.by, ...(refusal.by === 'story' ? { story } : {}) });
      refuse('too-many', `try again in ${refusal.retryAfter} s`, { 'Retry-After': String(refusal.retryAfter) });
    }
    if (known !== undefined) return known;
    const key = context.req.header('idempotency-key');
    const proposed = key !== undefined && IDEMPOTENCY_KEY.test(key) ? visitorOfKey(key, rules) : undefined;
    const visitor = this.#limits.newVisitor({ network, address }, { press: `${story} ${reaction ?? ''}`, proposed }, limits, now());
    // A preview on this machine has no TLS, and would never get it back.
    const secure = origin.startsWith('https:') && !LOOPBACK.test(context.req.header('host') ?? '');
    context.header('Set-Cookie', writeVisitor(visitor, now(), { ...rules, secure }));
    return visitor;
  }

  async #freezeIfJumped(id: string, tally: Tally, { story, stories }: { story: PublishedStory; stories: PublishedStories }): Promise<void> {
    const { parts, cache } = this.#service;
    if (!this.#watch.isJump(id, tally, stories.paper.limits, parts.now())) return;
    parts.log({ level: 'warning', event: 'frozen', story: id, total: shownTally(tally, story).total });
    await this.#service.store(async () => (await parts.store()).tend({ do: 'freeze', story: id, shown: tally.counts }));
    cache.keep(id, { ...tally, frozen: tally.counts });
  }
}

async function readReaction(context: Context, { mediaType, read }: BodyForm): Promise<Reaction | null> {
  if (context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType) refuse('media-type', `the body is ${mediaType}`);
  const body = await readBody(context.req.raw, MAX_BODY);
  if (body === undefined) return refuse('too-large', `a body has at most ${MAX_BODY} bytes`);
  const asked = read(body);
  return 'problem' in asked ? refuse('bad-request', asked.problem) : asked.reaction;
}
