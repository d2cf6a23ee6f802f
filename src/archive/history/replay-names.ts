import { placeOfFile } from '../../content/source/place-of-file.ts';
import type { HistoryStep } from './history-step.ts';
import type { StoryVersion } from './read-version.ts';
import type { Fate } from './settle-step.ts';
import { wasPublished } from './was-published.ts';

/** Under which names a story was published, as far as history has to tell anything of it. */
export interface PastNames {
  /**
   * By the places at which it lay, the first one first: `2026/11/x`, and `2026/11/x/2` for the
   * second story that began there.
   */
  places: readonly string[];
  /** Those that it gave itself. */
  ids: readonly string[];
}

/**
 * What history tells of places. A place of which it tells nothing has at most one story, which was
 * always there.
 */
export interface NamesOfPlaces {
  /** Of the story that lies, or last lay, at a place. */
  past: Map<string, PastNames>;
  /** How many names of a place were given away to stories. */
  given: Map<string, number>;
}

export const NO_NAMES: PastNames = { places: [], ids: [] };

/**
 * Carries the names of stories through further commits, in their order. Pure.
 * 1. A story has a name of each place at which readers saw it; what it was called as a draft or
 *    before its time, nobody may learn.
 * 2. Its names go with it wherever it moves: also in rings and exchanges, on branches (by their
 *    merge), and when it comes back.
 * 3. A name is given to one story only. Whoever begins at a place whose name is taken gets the
 *    place’s name with a number; whoever only passes
 *    through there gets none.
 * 4. A removed story keeps its names at its last place, for it may return there. When another moves
 *    there, it is gone, and so are its names.
 * 5. A text that nobody saw and that is laid over a story is that story’s new text.
 * 6. While a story names itself it takes no name of its place, which another may have.
 */
export function replayNames(
  known: NamesOfPlaces,
  steps: readonly HistoryStep<Fate>[],
  clock: number | undefined,
): NamesOfPlaces {
  const names: NamesOfPlaces = { past: new Map(known.past), given: new Map(known.given) };
  for (const { at, changes } of steps) {
    const isSeen = (version: StoryVersion | undefined): version is StoryVersion =>
      version !== undefined && wasPublished(version, at, clock);
    const fates = changes.map((fate) => ({
      ...fate,
      from: placeOfFile(fate.from),
      to: placeOfFile(fate.to),
    }));
    for (const { from, old } of fates) if (isSeen(old)) noteName(from, old, names);
    moveNames(fates, names);
    for (const { is, to, next } of fates)
      if (is !== 'gone' && isSeen(next) && !next.named) forgetPlain(to, names);
  }
  return names;
}

/** Notes under which name readers saw a story at a place. */
function noteName(
  place: string,
  { named, name }: StoryVersion,
  { past, given }: NamesOfPlaces,
): void {
  const { places, ids } = past.get(place) ?? NO_NAMES;
  const taken = given.get(place) ?? 0;
  if (named) past.set(place, { places, ids: ids.includes(name) ? ids : [...ids, name] });
  else if (
    !places.some((one) => one === place || one.startsWith(`${place}/`)) &&
    (taken === 0 || places.length === 0)
  ) {
    past.set(place, { places: [...places, numbered(place, taken)], ids });
    given.set(place, taken + 1);
  }
}

/** Carries names along with the stories that a step moved from place to place, all at once. */
function moveNames(
  fates: readonly Pick<Fate, 'from' | 'is' | 'over' | 'to'>[],
  { past, given }: NamesOfPlaces,
): void {
  const moves = fates
    .filter(({ is, from, to }) => is === 'moved' && from !== to)
    .map(({ from, to, over }) => ({ from, to, over, names: past.get(from) ?? NO_NAMES }));
  const left = new Set(moves.map(({ from }) => from));
  for (const from of left) past.delete(from);
  for (const { to, over, names } of moves) {
    const another = (over && !left.has(to)) || past.has(to);
    if (another && isNameless(names)) continue;
    if (another) given.set(to, Math.max(1, given.get(to) ?? 0));
    if (isNameless(names)) past.delete(to);
    else past.set(to, names);
  }
}

/** The name that a place gives away next. */
export function numbered(place: string, taken: number): string {
  return taken === 0 ? place : `${place}/${taken + 1}`;
}

function isNameless({ places, ids }: PastNames): boolean {
  return places.length === 0 && ids.length === 0;
}

/** Of a published story that was always where it is, its place tells as much. */
function forgetPlain(place: string, { past, given }: NamesOfPlaces): void {
  const names = past.get(place);
  if (
    names === undefined ||
    names.ids.length > 0 ||
    names.places.length !== 1 ||
    names.places[0] !== place ||
    given.get(place) !== 1
  )
    return;
  past.delete(place);
  given.delete(place);
}
