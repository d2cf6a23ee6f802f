import { z } from 'zod';
import { REACTIONS, type Reaction } from './reaction.ts';
import { limitsSchema } from './limits.ts';

/** File under `dist/` by which a build tells the service what is published. */
export const PUBLISHED_FILE = 'reactions.json';

const headSchema = z.strictObject({
  name: z.string(),
  /** `https://tambangan.example`. */
  origin: z.string(),
  language: z.enum(['id', 'en']),
  limits: limitsSchema,
  /** Each kind of offer that there is; stories name theirs by its place. */
  offers: z.array(z.array(z.enum(REACTIONS)).min(1)),
});

/** Address, place in `offers`, and for those that close when (milliseconds since the epoch). */
type StoryEntry = [string, number] | [string, number, number];

/** What `reactions.json` says; its stories by id. */
export type PublishedList = z.infer<typeof headSchema> & { stories: Record<string, StoryEntry> };

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
  readonly #stories: ReadonlyMap<string, StoryEntry>;

  /** Throws when the text is not what a build writes. */
  constructor(text: string) {
    const { stories, ...head } = JSON.parse(text) as { stories?: unknown };
    const { offers, ...paper } = headSchema.parse(head);
    this.paper = paper;
    this.#offers = offers;
    this.#stories = new Map(entriesOf(stories));
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

/** There may be a hundred thousand, and a Worker reads them within a request: by hand, in a tenth of a schema's time. */
function entriesOf(stories: unknown): [string, StoryEntry][] {
  if (typeof stories !== 'object' || stories === null || Array.isArray(stories)) throw new TypeError('stories is no object');
  const entries = Object.entries(stories as Record<string, unknown>);
  for (const [id, entry] of entries) if (!isEntry(entry)) throw new TypeError(`the entry of ${id} is not right`);
  return entries as [string, StoryEntry][];
}

function isEntry(entry: unknown): entry is StoryEntry {
  return Array.isArray(entry) && (entry.length === 2 || entry.length === 3) && typeof entry[0] === 'string' && entry.slice(1).every(Number.isSafeInteger);
}
