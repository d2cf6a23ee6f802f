import type { PublishedStories, PublishedStory } from '../published-stories.ts';
import { refuse } from './refused.ts';
import type { ServiceParts } from './service-parts.ts';
import { TallyCache } from './tally-cache.ts';

/** Seconds after which a client may ask again when something cannot be used. */
const LATER = '5';

/** What every answer of the service begins with: the list of stories, the store, and what happens without them. */
export class ServiceContext {
  readonly parts: ServiceParts;
  readonly cache: TallyCache;

  constructor(parts: ServiceParts) {
    this.parts = parts;
    this.cache = new TallyCache(parts.store, parts.now);
  }

  /** Throws a 503 while it is not known what is published. */
  async stories(): Promise<PublishedStories> {
    const stories = await this.parts.published().catch((error: unknown) => {
      this.parts.log({ level: 'error', event: 'published-list', message: messageOf(error) });
      return undefined;
    });
    return stories ?? refuse('unavailable', 'it is not known which stories are published', { 'Retry-After': LATER });
  }

  storyOf(stories: PublishedStories, id: string): PublishedStory {
    return stories.get(id) ?? refuse('unknown-story', 'no published story with this id takes reactions');
  }

  /** What the store does; a 503 when it cannot, with the reason in the log. */
  async store<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.parts.log({ level: 'error', event: 'store', message: messageOf(error) });
      await this.parts.failed(error);
      return refuse('unavailable', 'reactions cannot be read or kept now', { 'Retry-After': LATER });
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
