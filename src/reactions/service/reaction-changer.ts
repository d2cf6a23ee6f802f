import type { Context } from 'hono';
import { MAX_BODY } from '../protocol.ts';
import type { PublishedStory } from '../published-stories.ts';
import type { Reaction } from '../reaction.ts';
import type { Tally } from '../reaction-store.ts';
import { NO_COUNTS } from '../counts.ts';
import { askerOf, type Asker } from './asker.ts';
import { afterPress, pressedOf, writeCrowd, type CrowdMember } from './cookies/crowd-cookie.ts';
import { isForeign } from './abuse/is-foreign.ts';
import { JumpGuard } from './abuse/jump-guard.ts';
import { RateLimits } from './abuse/rate-limits.ts';
import { readBody } from './read-body.ts';
import type { ReadReaction } from './read-reaction.ts';
import { refuse } from './refused.ts';
import type { ServiceContext } from './service-context.ts';
import { isOpen } from './story-answer.ts';
import { storyId } from './story-id.ts';
import { writeVisitor } from './cookies/visitor-cookie.ts';
import { VisitorLimits, type Admission } from './abuse/visitor-limits.ts';

const NOTHING: Tally = { counts: NO_COUNTS };

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
  readonly #visitors = new VisitorLimits();
  readonly #guard: JumpGuard;

  constructor(service: ServiceContext) {
    this.#service = service;
    this.#guard = new JumpGuard(service);
  }

  /**
   * Keeps what a request asks for, and gives its visitor a cookie once that is counted. Throws
   * `Refused`.
   */
  async change(context: Context, form: BodyForm): Promise<Changed> {
    const { parts } = this.#service;
    const id = storyId(context.req.raw.url);
    const stories = await this.#service.storiesFor(context, { changing: true });
    // Before anything is told of a story.
    if (isForeign((name) => context.req.header(name), stories.paper.origin))
      refuse('foreign-origin', 'the request comes from a page of another site');
    const story = this.#service.storyOf(stories, id);
    const reaction = await readReaction(context, form);
    if (!isOpen(story, parts.now())) refuse('closed', 'reactions to this story are closed');
    if (reaction !== null && !story.offered.includes(reaction))
      refuse('not-offered', `this story offers: ${story.offered.join(', ')}`);
    const asker = askerOf(parts, { context, stories, story });
    this.#refuseTooMany(asker);
    const tally =
      reaction === null ? await this.#withdraw(asker) : await this.#choose(asker, reaction);
    context.header('Cache-Control', 'no-store');
    return { story, tally, reaction };
  }

  #refuseTooMany({ stories, story, known, networks }: Asker): void {
    const { now, log } = this.#service.parts;
    const refusal = this.#limits.refusal(
      { visitor: known?.visitor, networks, story: story.id },
      stories.paper.limits,
      now(),
    );
    if (refusal === undefined) return;
    log({
      level: 'warning',
      event: 'limited',
      by: refusal.by,
      ...(refusal.by === 'story' ? { story: story.id } : {}),
    });
    refuse('too-many', `try again in ${refusal.retryAfter} s`, {
      'Retry-After': String(refusal.retryAfter),
    });
  }

  async #choose(asker: Asker, reaction: Reaction): Promise<Tally> {
    const { stories, story, known, crowd } = asker;
    const { now } = this.#service.parts;
    await this.#guard.noteBefore(story.id);
    let admission: Admission = this.#visitors.admit(
      { ...asker, story: story.id, words: `${story.id} ${reaction}` },
      stories.paper.limits,
      now(),
    );
    // Whoever has reacted already only changes it, and nothing new is counted.
    if (
      admission.as === 'crowd' &&
      known !== undefined &&
      (await this.#choiceOf(story.id, known.visitor)) !== null
    )
      admission = { as: 'known', visitor: known.visitor };
    if (admission.as === 'new' && admission.insteadOf !== undefined)
      await this.#keep(story.id, admission.insteadOf, null);
    const tally = await this.#keep(story.id, admission.visitor, reaction);
    if (admission.as === 'new')
      this.#giveCookie(asker, writeVisitor(admission.visitor, now(), asker.rules));
    if (admission.as === 'crowd')
      this.#giveCrowd(asker, afterPress(crowd, admission.visitor, story.id, reaction));
    else if (pressedOf(crowd, story.id) !== undefined)
      this.#giveCrowd(asker, afterPress(crowd, crowd?.visitor ?? '', story.id, null));
    return this.#guard.freezeIfJumped(story, stories, tally);
  }

  /** Takes back what there is, and makes nothing: neither a visitor nor a cookie. */
  async #withdraw(asker: Asker): Promise<Tally> {
    const { story, known, crowd, proposed } = asker;
    const pressed = pressedOf(crowd, story.id);
    if (crowd !== undefined && pressed !== undefined) {
      // What another one of the crowd has chosen since is not this reader’s.
      if ((await this.#choiceOf(story.id, crowd.visitor)) === pressed)
        await this.#keep(story.id, crowd.visitor, null);
      this.#giveCrowd(asker, afterPress(crowd, crowd.visitor, story.id, null));
    }
    if (known !== undefined) return this.#keep(story.id, known.visitor, null);
    // Whoever lost the answer to a first press; of anybody else there is nothing to take back.
    if (proposed !== undefined) return this.#keep(story.id, proposed, null);
    const { cache } = this.#service;
    return this.#service.store(async () => (await cache.read([story.id])).get(story.id) ?? NOTHING);
  }

  async #keep(story: string, visitor: string, reaction: Reaction | null): Promise<Tally> {
    const { parts, cache } = this.#service;
    const tally = await this.#service.store(() =>
      parts.keep({ story, visitor, reaction, at: parts.now() }),
    );
    cache.keep(story, tally);
    return tally;
  }

  async #choiceOf(story: string, visitor: string): Promise<Reaction | null> {
    return (
      await this.#service.store(async () =>
        (await this.#service.parts.store()).read([story], visitor),
      )
    ).mine;
  }

  #giveCookie({ context }: Asker, cookie: string): void {
    context.header('Set-Cookie', cookie, { append: true });
  }

  #giveCrowd(asker: Asker, member: CrowdMember): void {
    this.#giveCookie(
      asker,
      writeCrowd(
        member.pressed.size === 0 ? undefined : member,
        this.#service.parts.now(),
        asker.rules,
      ),
    );
  }
}

async function readReaction(
  context: Context,
  { mediaType, read }: BodyForm,
): Promise<Reaction | null> {
  if (context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType)
    refuse('media-type', `the body is ${mediaType}`);
  const body = await readBody(context.req.raw, MAX_BODY);
  if (body === undefined) return refuse('too-large', `a body has at most ${MAX_BODY} bytes`);
  const asked = read(body);
  return 'problem' in asked ? refuse('bad-request', asked.problem) : asked.reaction;
}
