import { batchesOf } from './batches-of.ts';
import { isMeant } from './is-meant.ts';
import type { ListRow, ShardEntry } from '../../search/search-protocol.ts';
import type { SearchIndex } from './search-index.ts';

export interface Filters {
  section: string;
  person: string;
  /** `2026`; empty for all. */
  year: string;
  order: 'best' | 'newest';
}

export interface Found {
  shard: ShardEntry;
  row: ListRow;
  places: number[];
}

/**
 * Shards that are asked before the reader is: two words that never stand together would otherwise
 * send for the index of all years.
 */
const ONE_GO = 16;

/** One question on its way back through the shards. */
export class SearchRun {
  readonly #index: SearchIndex;
  /** Roots. */
  readonly #question: readonly string[];
  readonly #filters: Filters;
  readonly #batches: ShardEntry[][];
  /**
   * In the order in which they are shown: newer shards first, and within a step as the reader wants
   * them.
   */
  readonly found: Found[] = [];
  /** The filters left out some. */
  narrowed = false;
  /** Some shard could not be asked; it is asked again when more is wanted. */
  broken = false;
  /** First month of the oldest shard that was searched. */
  back = '';

  constructor(
    index: SearchIndex,
    shards: readonly ShardEntry[],
    question: readonly string[],
    filters: Filters,
  ) {
    this.#index = index;
    this.#question = question;
    this.#filters = filters;
    this.#batches = batchesOf(
      shards.filter(({ id }) => filters.year === '' || id.startsWith(filters.year)),
    );
  }

  get ended(): boolean {
    return this.#batches.length === 0;
  }

  /**
   * Searches older and older shards until so many stories are found, enough shards were asked or
   * one cannot be asked.
   */
  async until(wanted: number): Promise<void> {
    this.broken = false;
    for (
      let asked = 0;
      asked < ONE_GO && this.found.length < wanted && !this.ended && !this.broken;
    ) {
      const batch = this.#batches.shift() ?? [];
      asked += batch.length;
      const unasked: ShardEntry[] = [];
      const stretches = await Promise.all(
        batch.map((shard) =>
          this.#searchShard(shard).catch(() => {
            unasked.push(shard);
            return [];
          }),
        ),
      );
      this.broken = unasked.length > 0;
      if (this.broken) this.#batches.unshift(unasked);
      this.back = batch.filter((shard) => !unasked.includes(shard)).at(-1)?.from ?? this.back;
      const date = ({ row }: Found): number => row[3];
      const all = stretches.flat();
      const kept = all.filter(
        ({ row }) =>
          (this.#filters.section === '' || row[4] === this.#filters.section) &&
          (this.#filters.person === '' || row[5].includes(this.#filters.person)),
      );
      this.narrowed ||= kept.length < all.length;
      this.found.push(
        ...kept.sort((a, b) =>
          this.#filters.order === 'newest'
            ? date(b) - date(a)
            : b.score - a.score || date(b) - date(a),
        ),
      );
    }
  }

  async #searchShard(shard: ShardEntry): Promise<(Found & { score: number })[]> {
    const hits = await this.#index.search(shard, this.#question.join(' '));
    const meant = hits.filter(({ words }) => isMeant(this.#question, words));
    if (meant.length === 0) return [];
    const rows = new Map((await this.#index.list(shard)).map((row) => [row[0], row]));
    return meant.flatMap(({ name, score, places }) => {
      const row = rows.get(name);
      return row === undefined ? [] : [{ shard, row, score, places }];
    });
  }
}
