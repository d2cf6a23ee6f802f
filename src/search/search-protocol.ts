/** Where the files of search lie under the site. */
export const SEARCH_FOLDER = 'cari/indeks';

/** `bagian.json` in that folder: what a reader's browser asks for first. */
export interface SearchManifest {
  /** Newest first. */
  shards: ShardEntry[];
  /** Names of writers by id, of those who have published stories. */
  people: Record<string, string>;
}

/**
 * A shard's files lie in a folder of its id; names hold digests, so that what belongs together is
 * fetched together.
 */
export interface ShardEntry {
  /** `2026-07`, `2026-q3` or `2026`. */
  id: string;
  /** Its first month, `2026-07`. */
  from: string;
  stories: number;
  /** Pagefind's own overview of the shard. */
  meta: string;
  /** A `ListRow` for each story. */
  list: string;
}

/**
 * A story of a shard: Pagefind's name for it, which is that of its text too; address, headline,
 * date (seconds since the epoch), section, ids of writers, 1 for paid content.
 */
export type ListRow = [
  name: string,
  address: string,
  title: string,
  date: number,
  section: string,
  people: string[],
  paid: 0 | 1,
];

/**
 * The file with a story's words, one space between two, as they stand in the index by their places.
 */
export const textFile = (name: string): string => `${name}.txt`;
/** A part of Pagefind's index. */
export const chunkFile = (name: string): string => `${name}.pf_index`;
