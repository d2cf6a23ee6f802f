import { NO_NAMES, numbered, type NamesOfPlaces, type PastNames } from '../history/replay-names.ts';

/** A story, as far as its names hang on it. */
export interface StoryToName {
  /** Where its file lies: `2026/11/x`. */
  place: string;
  /** The id that it gives itself. */
  own?: string;
  /** The places where it lay, as its front matter tells. */
  claims: readonly string[];
}

export interface NamedStory {
  id: string;
  /**
   * Every other name under which it may be known: to other stories, to the settings, or to the
   * service of reactions.
   */
  former: string[];
}

export interface NamingContext {
  /** What history tells. */
  names: NamesOfPlaces;
  /** Nothing of the history is missing: of a place of which it tells nothing, nobody went away. */
  whole: boolean;
  /** A story has this id that is not among those to be named. */
  isTaken: (name: string) => boolean;
}

/**
 * The permanent ids of stories, from what is there: their files, what these say, and the history.
 * Pure. `stories` are those whose id may be
 * another than their place, and those that lie where such a one says that it lay.
 * 1. The id that a story gives itself is its id.
 * 2. Else the place that `formerly` names first, when the history of the story does not know it:
 *    there is no history, or it was cut, or the story
 *    was moved and written anew in one commit. Of a story that left that place by history, and is
 * no more, all names are taken over.
 * 3. Else the first place at which readers saw it, by history.
 * 4. Else its own place, with a number when the name is taken: by a story that history knows to
 *    have been there before, or that says so.
 * 5. No claim takes a name from a story that has it by its own word or by history, nor, where the
 *    whole history is known, from one that was
 *    always at the place. Of two claims, that of the lesser place counts.
 * 6. A name that one story has is no other's former name. Those of history go before those of
 *    `formerly`, these before the place of today.
 */
export function nameStories(
  stories: readonly StoryToName[],
  context: NamingContext,
): Map<string, NamedStory> {
  const sorted = [...stories].sort((a, b) => (a.place < b.place ? -1 : 1));
  const claims = settleClaims(sorted, context);
  const ids = sorted.map((story) => [story.place, idOf(story, claims, context)] as const);
  return formerNames(sorted, new Map(ids), claims.said, context);
}

/** What stories say of their places, as far as it holds. */
interface Claims {
  /** Ids by the places of those who claim them. */
  ids: ReadonlyMap<string, string>;
  /** Those ids. */
  taken: ReadonlySet<string>;
  /** Names that come with what stories say, by the same. */
  said: ReadonlyMap<string, readonly string[]>;
}

function settleClaims(sorted: readonly StoryToName[], context: NamingContext): Claims {
  const { names, isTaken } = context;
  const there = new Set(sorted.map(({ place }) => place));
  const owns = new Set(sorted.flatMap(({ own }) => own ?? []));
  const holders = holdersOf(names);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const said = new Map<string, string[]>();
  const heirs = new Set<string>();
  const isGiven = (name: string): boolean => taken.has(name) || owns.has(name) || isTaken(name);
  for (const { place, own, claims } of sorted) {
    for (const [nth, claim] of claims.entries()) {
      const holder = holders.get(claim);
      if (claim === place || holder === place) continue;
      if (holder !== undefined && heirs.has(holder)) continue;
      if (!isFree(claim, holder, there, context)) continue;
      const before = holder === undefined ? NO_NAMES : pastOf(names, holder);
      const name = before.places[0] ?? claim;
      if (own === undefined && nth === 0 && !isGiven(name)) {
        taken.add(name);
        ids.set(place, name);
      }
      if (holder !== undefined) heirs.add(holder);
      said.set(place, [...(said.get(place) ?? []), ...before.places, ...before.ids, claim]);
    }
  }
  return { ids, taken, said };
}

/** Where the story lies, or last lay, that had a name by history. */
function holdersOf({ past }: NamesOfPlaces): Map<string, string> {
  return new Map(
    [...past].flatMap(([place, { places }]) => places.map((name) => [name, place] as const)),
  );
}

/**
 * Whether a place may be claimed that a story had by history (`holder`: where that lies, or last
 * lay), or that nobody had.
 */
function isFree(
  claim: string,
  holder: string | undefined,
  there: ReadonlySet<string>,
  { whole, names }: NamingContext,
): boolean {
  // Of a story that was always there, the whole history has nothing to tell.
  if (holder === undefined) return !(there.has(claim) && whole && !names.given.has(claim));
  return !there.has(holder) || (holder === claim && pastOf(names, holder).places.length === 1);
}

function pastOf(names: NamesOfPlaces, place: string): PastNames {
  return names.past.get(place) ?? NO_NAMES;
}

function idOf(
  { place, own }: StoryToName,
  { ids, taken }: Claims,
  { names }: NamingContext,
): string {
  const claimed = own ?? ids.get(place);
  if (claimed !== undefined) return claimed;
  const given = names.given.get(place) ?? 0;
  const name = pastOf(names, place).places[0] ?? numbered(place, given);
  // Its own place was given to another, who says that it was there before.
  return taken.has(name) ? numbered(place, Math.max(1, given)) : name;
}

/** Every story with its other names, each of which is one story's only. */
function formerNames(
  sorted: readonly StoryToName[],
  ids: ReadonlyMap<string, string>,
  said: Claims['said'],
  { names, isTaken }: NamingContext,
): Map<string, NamedStory> {
  const named = new Map([...ids].map(([place, id]) => [place, { id, former: [] as string[] }]));
  const holds = new Set(ids.values());
  const add = (place: string, others: readonly string[]): void => {
    for (const name of others) {
      if (holds.has(name) || isTaken(name)) continue;
      holds.add(name);
      named.get(place)?.former.push(name);
    }
  };
  for (const { place } of sorted) {
    const { places, ids: own } = pastOf(names, place);
    add(place, [...places, ...own]);
  }
  for (const { place } of sorted) add(place, said.get(place) ?? []);
  // Where another was seen, reactions that lie under the name of the place were the other's.
  for (const { place, own } of sorted)
    if (own === undefined && !names.given.has(place)) add(place, [place]);
  for (const { place, own, claims } of sorted)
    if (own !== undefined && claims.includes(place)) add(place, [place]);
  return named;
}
