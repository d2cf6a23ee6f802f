import type { PublishedStories, PublishedStory } from '../../published-stories.ts';
import type { Tally } from '../../reaction-store.ts';
import { SpikeDetector } from './spike-detector.ts';
import type { ServiceContext } from '../service-context.ts';
import { shownTally } from '../story-answer.ts';

/** Freezes what is shown of a story whose count jumps. */
export class JumpGuard {
  readonly #service: ServiceContext;
  readonly #watch = new SpikeDetector();

  constructor(service: ServiceContext) {
    this.#service = service;
  }

  /** What a story had before the hour’s first press. */
  async noteBefore(story: string): Promise<void> {
    const { parts, cache } = this.#service;
    if (this.#watch.knows(story, parts.now())) return;
    const tally = (await this.#service.store(() => cache.read([story]))).get(story);
    if (tally !== undefined && !this.#watch.knows(story, parts.now()))
      this.#watch.note(story, tally);
  }

  /** After a jump everybody is shown what there was before it, until a person decides. */
  async freezeIfJumped(
    story: PublishedStory,
    stories: PublishedStories,
    tally: Tally,
  ): Promise<Tally> {
    const { parts, cache } = this.#service;
    const before = this.#watch.beforeJump(story.id, tally, stories.paper.limits);
    if (before === undefined) return tally;
    const frozen = { ...tally, frozen: before };
    parts.log({
      level: 'warning',
      event: 'frozen',
      story: story.id,
      total: shownTally(tally, story).total,
      shown: shownTally(frozen, story).total,
    });
    await this.#service.store(async () =>
      (await parts.store()).tend({ do: 'freeze', story: story.id, shown: before }),
    );
    cache.keep(story.id, frozen);
    return frozen;
  }
}
