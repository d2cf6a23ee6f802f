import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Neighbour } from './rank-related.ts';

/** How often a list is asked about before it is worth holding in memory. */
const WORTH_HOLDING = 6;

/**
 * Who stands where in a list: before and after a story, nearest first, or from a position on. A
 * build of a few pages asks the database; one of many asks about the same lists again and again, so
 * those are held in memory: some 50 bytes for each place in a list.
 */
export class ListNeighbours {
  readonly #older: StatementSync;
  readonly #newer: StatementSync;
  readonly #slice: StatementSync;
  readonly #all: StatementSync;
  readonly #asked = new Map<string, number>();
  readonly #held = new Map<string, Neighbour[]>();

  constructor(db: DatabaseSync) {
    this.#older = db.prepare(
      'SELECT story AS key, date, tie FROM membership WHERE list = ? AND (date, tie) < (?, ?) ORDER BY date DESC, tie DESC, story DESC LIMIT ?',
    );
    this.#newer = db.prepare(
      'SELECT story AS key, date, tie FROM membership WHERE list = ? AND (date, tie) > (?, ?) ORDER BY date, tie, story LIMIT ?',
    );
    this.#slice = db.prepare(
      'SELECT story AS key, date, tie FROM membership WHERE list = ? ORDER BY date, tie, story LIMIT ? OFFSET ?',
    );
    this.#all = db.prepare(
      'SELECT story AS key, date, tie FROM membership WHERE list = ? ORDER BY date, tie, story',
    );
  }

  older(list: string, self: Neighbour, limit: number): Neighbour[] {
    if (limit === 0) return [];
    const held = this.#hold(list);
    if (held === undefined)
      return allRows<Neighbour>(this.#older, list, self.date, self.tie, limit);
    const end = firstNotBefore(held, self);
    return held.slice(Math.max(0, end - limit), end).reverse();
  }

  newer(list: string, self: Neighbour, limit: number): Neighbour[] {
    if (limit === 0) return [];
    const held = this.#hold(list);
    if (held === undefined)
      return allRows<Neighbour>(this.#newer, list, self.date, self.tie, limit);
    let start = firstNotBefore(held, self);
    while (held[start]?.date === self.date && held[start]?.tie === self.tie) start++;
    return held.slice(start, start + limit);
  }

  /** The stories from a position on, counted from 0 for the oldest. */
  slice(list: string, start: number, limit: number): Neighbour[] {
    return (
      this.#hold(list)?.slice(start, start + limit) ??
      allRows<Neighbour>(this.#slice, list, limit, start)
    );
  }

  #hold(list: string): Neighbour[] | undefined {
    const held = this.#held.get(list);
    if (held !== undefined) return held;
    const asked = (this.#asked.get(list) ?? 0) + 1;
    this.#asked.set(list, asked);
    if (asked < WORTH_HOLDING) return undefined;
    const all = allRows<Neighbour>(this.#all, list);
    this.#held.set(list, all);
    return all;
  }
}

/** The first place whose story is not before `self` in the order of (date, tie). */
function firstNotBefore(list: readonly Neighbour[], self: Neighbour): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = list[middle];
    if (at !== undefined && (at.date < self.date || (at.date === self.date && at.tie < self.tie)))
      low = middle + 1;
    else high = middle;
  }
  return low;
}
