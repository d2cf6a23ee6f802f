import { z } from 'zod';
import { REACTIONS, type Reaction } from './reaction.ts';
import { limitsSchema } from './limits.ts';

/** File under `dist/` by which a build tells the service what is published. */
export const PUBLISHED_FILE = 'reactions.json';

const schema = z.strictObject({
  name: z.string(),
  /** `https://tambangan.example`. */
  origin: z.string(),
  language: z.enum(['id', 'en']),
  limits: limitsSchema,
  /** Each kind of offer that there is; stories name theirs by its place. */
  offers: z.array(z.array(z.enum(REACTIONS)).min(1)),
  /** By id: address, place in `offers`, and for those that close when (milliseconds since the epoch). */
  stories: z.record(z.string(), z.union([z.tuple([z.string(), z.int()]), z.tuple([z.string(), z.int(), z.int()])])),
});

/** What `reactions.json` says. */
export type PublishedList = z.infer<typeof schema>;

export interface PublishedStory {
  address: string;
  offered: readonly Reaction[];
  /** Milliseconds since the epoch. */
  closes?: number;
}

/** The published stories that take or took reactions, with each one's own policy. */
export class PublishedStories {
  readonly paper: Omit<PublishedList, 'offers' | 'stories'>;
  readonly #offers: PublishedList['offers'];
  readonly #stories: Map<string, PublishedList['stories'][string]>;

  /** Throws when the text is not what a build writes. */
  constructor(text: string) {
    const { offers, stories, ...paper } = schema.parse(JSON.parse(text));
    this.paper = paper;
    this.#offers = offers;
    this.#stories = new Map(Object.entries(stories));
  }

  get(id: string): PublishedStory | undefined {
    const [address, offer = -1, closes] = this.#stories.get(id) ?? [];
    const offered = this.#offers[offer];
    return address === undefined || offered === undefined ? undefined : { address, offered, ...(closes === undefined ? {} : { closes }) };
  }

  ids(): IterableIterator<string> {
    return this.#stories.keys();
  }
}
