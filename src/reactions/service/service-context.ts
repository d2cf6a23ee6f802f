import type { Context } from 'hono';
import type { PublishedStories, PublishedStory } from '../published-stories.ts';
import { followStories } from './follow-stories.ts';
import { isOwnHost } from './abuse/is-own-host.ts';
import { Recent } from './abuse/recent.ts';
import { refuse } from './refused.ts';
import type { ServiceDeps } from './service-deps.ts';
import { TallyCache } from './tally-cache.ts';

/** Seconds after which a client may ask again when something cannot be used. */
const LATER = '5';
const DAY = 86_400_000;
/** Milliseconds before whoever reads waits again for a store that does not follow. */
const AGAIN = 1000;

/**
 * What every answer of the service begins with: the list of stories, the store, and what happens
 * without them.
 */
export class ServiceContext {
  readonly parts: ServiceDeps;
  readonly cache: TallyCache;
  /** Names by which the service was asked, and whether they are its own. */
  readonly #hosts = new Recent<boolean>(1_000);
  /** The list that the store was told of, and on which day. */
  #failedAt = Number.NEGATIVE_INFINITY;
  #followed: { stories: PublishedStories; day: number } | undefined;

  constructor(parts: ServiceDeps) {
    this.parts = parts;
    this.cache = new TallyCache(parts.store, parts.now);
  }

  /**
   * What is published, to whoever asks by a name of the service’s own. Throws a 503 while that is
   * not known, and for who would change something while the store does not follow it.
   */
  async storiesFor(
    context: Context,
    { changing }: { changing: boolean },
  ): Promise<PublishedStories> {
    const stories = await this.#published();
    this.#refuseForeignHost(context.req.header('host'), stories);
    if (this.#followed?.stories === stories && this.#followed.day === this.#today()) return stories;
    if (changing) return this.#follow(stories);
    if (Math.abs(this.parts.now() - this.#failedAt) < AGAIN) return stories;
    // A store that cannot be written may still be read.
    return this.#follow(stories).catch(() => {
      this.#failedAt = this.parts.now();
      return stories;
    });
  }

  /** Whether all that it needs is there; a 503 otherwise. */
  async ready(): Promise<void> {
    await this.#follow(await this.#published());
    await this.store(async () => (await this.parts.store()).read([]));
  }

  storyOf(stories: PublishedStories, id: string): PublishedStory {
    return (
      stories.get(id) ?? refuse('unknown-story', 'no published story with this id takes reactions')
    );
  }

  /** What the store does; a 503 when it cannot, with the reason in the log. */
  async store<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.parts.log({ level: 'error', event: 'store', message: messageOf(error) });
      await this.parts.failed(error);
      return refuse('unavailable', 'reactions cannot be read or kept now', {
        'Retry-After': LATER,
      });
    }
  }

  async #published(): Promise<PublishedStories> {
    const stories = await this.parts.published().catch((error: unknown) => {
      this.parts.log({ level: 'error', event: 'published-list', message: messageOf(error) });
      return undefined;
    });
    return (
      stories ??
      refuse('unavailable', 'it is not known which stories are published', { 'Retry-After': LATER })
    );
  }

  async #follow(stories: PublishedStories): Promise<PublishedStories> {
    const day = this.#today();
    await this.store(async () =>
      followStories(await this.parts.store(), stories, this.parts.now(), day * DAY),
    );
    this.#followed = { stories, day };
    return stories;
  }

  #today(): number {
    return Math.floor(this.parts.now() / DAY);
  }

  #refuseForeignHost(host = '', { paper }: PublishedStories): void {
    const { hosts } = this.parts;
    if (hosts === undefined) return;
    const key = `${paper.origin} ${paper.service ?? ''} ${host}`;
    let own = this.#hosts.get(key);
    if (own === undefined)
      this.#hosts.set(
        key,
        (own = isOwnHost(
          host,
          [paper.origin, ...(paper.service === undefined ? [] : [paper.service])],
          hosts,
        )),
      );
    if (!own)
      refuse(
        'foreign-host',
        'the service is asked by a name that is neither the paper’s nor its own; WARTA_HOSTS names further ones',
      );
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
