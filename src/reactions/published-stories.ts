import { z } from 'zod';
import { parseJson } from '../values/parse-json.ts';
import { MOST_COUNTED, NO_COUNTS, type Counts } from './counts.ts';
import { REACTIONS, type Reaction } from './reaction.ts';
import { limitsSchema } from './limits.ts';

const headSchema = z.strictObject({
  name: z.string(),
  /** `https://tambangan.example`. */
  origin: z.string(),
  /** Where the service is, when that is another host: `https://reaksi.tambangan.example`. */
  service: z.string().optional(),
  language: z.enum(['id', 'en']),
  limits: limitsSchema,
  /** Each kind of offer that there is; stories name theirs by its place. */
  offers: z.array(z.array(z.enum(REACTIONS)).min(1)),
});

/**
 * Address, place in `offers`, when it closes (milliseconds since the epoch) or null, and the ids
 * that the story had before.
 */
type StoryEntry =
  [string, number] | [string, number, number] | [string, number, number | null, string[]];

/** What `reactions.json` says; its stories by id. */
export type PublishedList = z.infer<typeof headSchema> & {
  stories: Record<string, StoryEntry>;
  /**
   * What was counted in the paper's snapshot, by a story's id and in the order of `REACTIONS`: a
   * new database begins with it.
   */
  counted?: Record<string, number[]>;
};

export interface PublishedStory {
  /** The one it has today, whichever it was asked for by. */
  id: string;
  address: string;
  offered: readonly Reaction[];
  /** Milliseconds since the epoch. */
  closes?: number;
}

/** The published stories that take or took reactions, with each one's own policy. */
export class PublishedStories {
  readonly paper: Omit<PublishedList, 'counted' | 'offers' | 'stories'>;
  /** Today's id of each that a story had before, and that no other story has today. */
  readonly moved: ReadonlyMap<string, string>;
  readonly #offers: PublishedList['offers'];
  readonly #stories: ReadonlyMap<string, StoryEntry>;
  readonly #counted: readonly (readonly [string, Counts])[];

  /** Throws when the text is not what a build writes. */
  constructor(text: string) {
    const {
      stories,
      counted = {},
      ...head
    } = parseJson<{ stories?: unknown; counted?: unknown }>(text);
    const { offers, ...paper } = headSchema.parse(head);
    this.paper = paper;
    this.#offers = offers;
    this.#stories = new Map(entriesOf('stories', stories, isEntry));
    this.moved = movedIn(this.#stories);
    this.#counted = entriesOf('counted', counted, isCounted).map(([id, counts]) => [
      id,
      Object.fromEntries(REACTIONS.map((reaction, at) => [reaction, counts[at] ?? 0])) as Counts,
    ]);
  }

  /** A story by its id, or by one that it had before. */
  get(asked: string): PublishedStory | undefined {
    const id = this.#stories.has(asked) ? asked : (this.moved.get(asked) ?? asked);
    const [address, offer = -1, closes] = this.#stories.get(id) ?? [];
    const offered = this.#offers[offer];
    return address === undefined || offered === undefined
      ? undefined
      : { id, address, offered, ...(closes === undefined || closes === null ? {} : { closes }) };
  }

  ids(): IterableIterator<string> {
    return this.#stories.keys();
  }

  /** What a new database begins with, by today's ids. */
  bases(): (readonly [story: string, counts: Counts])[] {
    const bases = new Map<string, Counts>();
    for (const [asked, counts] of this.#counted) {
      const id = this.get(asked)?.id ?? asked;
      const before = bases.get(id) ?? NO_COUNTS;
      bases.set(
        id,
        Object.fromEntries(
          REACTIONS.map((reaction) => [reaction, before[reaction] + counts[reaction]]),
        ) as Counts,
      );
    }
    return [...bases];
  }
}

function movedIn(stories: ReadonlyMap<string, StoryEntry>): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [id, [, , , before = []]] of stories)
    for (const former of before)
      if (!stories.has(former) && !moved.has(former)) moved.set(former, id);
  return moved;
}

/**
 * There may be a hundred thousand, and a Worker reads them within a request: by hand, in a tenth of
 * a schema's time.
 */
function entriesOf<T>(
  name: string,
  values: unknown,
  isRight: (value: unknown) => value is T,
): [string, T][] {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new TypeError(`${name} is no object`);
  const entries = Object.entries(values as Record<string, unknown>);
  for (const [id, entry] of entries)
    if (!isRight(entry)) throw new TypeError(`the entry of ${id} in ${name} is not right`);
  return entries as [string, T][];
}

function isEntry(entry: unknown): entry is StoryEntry {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 4) return false;
  const [address, offer, closes, before] = entry as unknown[];
  const isList =
    before === undefined || (Array.isArray(before) && before.every((id) => typeof id === 'string'));
  return (
    typeof address === 'string' &&
    Number.isSafeInteger(offer) &&
    (closes === undefined || closes === null || Number.isSafeInteger(closes)) &&
    isList
  );
}

function isCounted(counts: unknown): counts is number[] {
  return (
    Array.isArray(counts) &&
    counts.length === REACTIONS.length &&
    counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_COUNTED)
  );
}
