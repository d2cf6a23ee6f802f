import type { Limits } from '../../limits.ts';
import { KeyedHash } from '../cookies/keyed-hash.ts';
import type { Network } from './networks-of.ts';
import { Sketch } from './sketch.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Asked {
  visitor: string | undefined;
  /** As `networksOf` gives them. */
  networks: readonly Network[];
  /** Of a published story. */
  story: string;
}

export type Refusal = { by: 'visitor' | 'network' | 'story'; retryAfter: number };

/**
 * How many changes a minute takes, within one process, in memory of a constant size that holds no
 * address: hashed under a key that is forgotten at the end of the day, and counted. `now` is in
 * milliseconds since the epoch; a clock that is moved begins new spans.
 */
export class RateLimits {
  readonly #counts: Sketch;
  readonly #stories = new Map<string, number>();
  #hash = new KeyedHash();
  #minute = 0;
  #day = 0;

  constructor(bits = 16) {
    this.#counts = new Sketch(bits);
  }

  /**
   * Whether a change is let in; undefined: it is. What a network or a visitor is refused counts as
   * theirs as well.
   */
  refusal({ visitor, networks, story }: Asked, limits: Limits, now: number): Refusal | undefined {
    this.#advance(now);
    const retryAfter = Math.ceil((MINUTE - (now % MINUTE)) / 1000);
    const hashed = networks.map(({ bits, high, low }) => this.#hash.ofWords(bits, high, low));
    // What the small network is refused does not count for those around it.
    for (const [at, { times }] of networks.entries()) {
      const key = hashed[at];
      if (key !== undefined && this.#counts.add(key) > limits.networkPerMinute * times)
        return { by: 'network', retryAfter };
    }
    if (
      visitor !== undefined &&
      this.#counts.add(this.#hash.ofText(visitor)) > limits.visitorPerMinute
    )
      return { by: 'visitor', retryAfter };
    return this.#storyTakes(story, networks, hashed, limits.storyPerMinute)
      ? undefined
      : { by: 'story', retryAfter };
  }

  /**
   * A story that has its number goes on with those who send little: the further beyond, the less a
   * network may have to itself.
   */
  #storyTakes(
    story: string,
    networks: readonly Network[],
    hashed: readonly { one: number; two: number }[],
    most: number,
  ): boolean {
    const taken = this.#stories.get(story) ?? 0;
    const about = this.#hash.ofText(story);
    const keys = hashed.map((key) => this.#hash.ofBoth(about, key));
    if (
      taken >= most &&
      networks.some(
        ({ share }, at) =>
          this.#counts.count(keys[at] ?? about) >=
          Math.max(1, Math.floor(most * share * (most / taken))),
      )
    )
      return false;
    for (const key of keys) this.#counts.add(key);
    this.#stories.set(story, taken + 1);
    return true;
  }

  #advance(now: number): void {
    const minute = Math.floor(now / MINUTE);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#counts.clear();
    this.#stories.clear();
    const day = Math.floor(now / DAY);
    if (day !== this.#day) this.#hash = new KeyedHash();
    this.#day = day;
  }
}
