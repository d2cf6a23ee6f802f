import type { Reaction } from './reaction.ts';
import type { Counts } from './counts.ts';

/** One visitor's reaction to one story. */
export interface Choice {
  story: string;
  /** Random, of 22 characters; nothing leads from it to a person. */
  visitor: string;
  /** `null`: withdrawn. */
  reaction: Reaction | null;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface Tally {
  counts: Counts;
  /** What is shown instead while the story's display is frozen. */
  frozen?: Counts;
}

/** What a person, or the watch over sudden growth, has a store do. */
export type StoreTask =
  /**
   * Takes over what stories had before this database began, once: a database that has begun, or
   * counted, is left alone. Returns of how many stories.
   */
  | { do: 'begin'; bases: readonly (readonly [story: string, counts: Counts])[]; at: number }
  /**
   * Gives a story all that another id has: where a visitor reacted under both, the latest choice
   * stays.
   */
  | { do: 'move'; from: string; to: string }
  /** Shows these counts, whatever is counted meanwhile. */
  | { do: 'freeze'; story: string; shown: Counts }
  | { do: 'thaw'; story: string }
  /** Makes a story's counters anew from its rows and what it began with, and shows them. */
  | { do: 'recount'; story: string }
  /** Withdraws what crowds chose before a moment. */
  | { do: 'disperse'; before: number }
  /**
   * Takes back what was chosen from one moment until before another (milliseconds since the epoch)
   * and not changed since.
   */
  | { do: 'undo'; story: string; from: number; until: number; at: number }
  /** Forgets everything about a story. */
  | { do: 'erase'; story: string }
  /**
   * Forgets changes that were logged before a moment, and choices that were withdrawn before it.
   */
  | { do: 'forget'; before: number };

/**
 * Where reactions are kept: (story, visitor) is unique, and a choice, its counters and its line in
 * the log change in one transaction. Every adapter runs the same contract suite. A store that
 * cannot be reached, written or understood rejects.
 */
export interface ReactionStore {
  /** Tallies of those of the stories that have one, and what a visitor chose of the first. */
  read(
    stories: readonly string[],
    visitor?: string,
  ): Promise<{ tallies: ReadonlyMap<string, Tally>; mine: Reaction | null }>;
  /**
   * Sets choices, at most one for each story and visitor; all or none. Returns the stories'
   * tallies.
   */
  choose(choices: readonly Choice[]): Promise<ReadonlyMap<string, Tally>>;
  /** Returns how many rows it changed. */
  tend(task: StoreTask): Promise<number>;
  /** Every choice that stands, in order of story and visitor. */
  rows(): AsyncIterable<Choice>;
  close(): Promise<void>;
}
