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
  /** Every other name under which it may be known: to other stories, to the settings, or to the service of reactions. */
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
 * The permanent ids of stories, from what is there: their files, what these say, and the history. Pure. `stories` are those whose id may be
 * another than their place, and those that lie where such a one says that it lay.
 * 1. The id that a story gives itself is its id.
 * 2. Else the place that `formerly` names first, when the history of the story does not know it: there is no history, or it was cut, or the story
 *    was moved and written anew in one commit. Of a story that left that place by history, and is no more, all names are taken over.
 * 3. Else the first place at which readers saw it, by history.
 * 4. Else its own place, with a number when the name is taken: by a story that history knows to have been there before, or that says so.
 * 5. No claim takes a name from a story that has it by its own word or by history, nor, where the whole history is known, from one that was
 *    always at the place. Of two claims, that of the lesser place counts.
 * 6. A name that one story has is no other's former name. Those of history go before those of `formerly`, these before the place of today.
 */
export function nameStories(
  stories: readonly StoryToName[],
  { names, whole, isTaken }: NamingContext,
): Map<string, NamedStory> {
  const sorted = [...stories].sort((a, b) => (a.place < b.place ? -1 : 1));
  const there = new Set(sorted.map(({ place }) => place));
  const owns = new Set(sorted.flatMap(({ own }) => own ?? []));
  const pastOf = (place: string): PastNames => names.past.get(place) ?? NO_NAMES;
  /** Where the story lies, or last lay, that had a name by history. */
  const holders = new Map(
    [...names.past].flatMap(([place, past]) => past.places.map((name) => [name, place] as const)),
  );

  const claimed = new Map<string, string>();
  const taken = new Set<string>();
  /** Names that come with what stories say of their places. */
  const said = new Map<string, string[]>();
  const heirs = new Set<string>();
  for (const { place, own, claims } of sorted) {
    claims.forEach((claim, nth) => {
      const holder = holders.get(claim);
      if (claim === place || holder === place) return;
      const before = holder === undefined ? NO_NAMES : pastOf(holder);
      const isFree =
        holder === undefined
          ? !(there.has(claim) && whole && !names.given.has(claim))
          : !heirs.has(holder) &&
            (!there.has(holder) || (holder === claim && before.places.length === 1));
      if (!isFree) return;
      const name = before.places[0] ?? claim;
      if (own === undefined && nth === 0 && !taken.has(name) && !owns.has(name) && !isTaken(name)) {
        taken.add(name);
        claimed.set(place, name);
      }
      if (holder !== undefined) heirs.add(holder);
      said.set(place, [...(said.get(place) ?? []), ...before.places, ...before.ids, claim]);
    });
  }

  const idOf = ({ place, own }: StoryToName): string => {
    const name =
      own ??
      claimed.get(place) ??
      pastOf(place).places[0] ??
      numbered(place, names.given.get(place) ?? 0);
    // Its own place was given to another, who says that it was there before.
    return own === undefined && !claimed.has(place) && taken.has(name)
      ? numbered(place, Math.max(1, names.given.get(place) ?? 0))
      : name;
  };
  const named = new Map<string, NamedStory>(
    sorted.map((story) => [story.place, { id: idOf(story), former: [] }]),
  );

  const holds = new Set([...named.values()].map(({ id }) => id));
  const add = (place: string, name: string): void => {
    if (holds.has(name) || isTaken(name)) return;
    holds.add(name);
    named.get(place)?.former.push(name);
  };
  for (const { place } of sorted)
    for (const name of [...pastOf(place).places, ...pastOf(place).ids]) add(place, name);
  for (const { place } of sorted) for (const name of said.get(place) ?? []) add(place, name);
  // Where another was seen, reactions that lie under the name of the place were the other's.
  for (const { place, own } of sorted)
    if (own === undefined && !names.given.has(place)) add(place, place);
  for (const { place, own, claims } of sorted)
    if (own !== undefined && claims.includes(place)) add(place, place);
  return named;
}
