/** A feed in no format yet. Addresses are absolute; moments in milliseconds since the epoch. */
export interface FeedDocument {
  title: string;
  description: string;
  language: string;
  /** Whose feed it is, and whose the entries without authors are. */
  author: { name: string; address: string };
  /** Of the page whose feed this is. */
  home: string;
  /** Of the feed itself. */
  self: string;
  /** WebSub hubs that tell readers of changes. */
  hubs: readonly string[];
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Stays the same whatever the story's title, address or host: `urn:uuid:…`. */
  guid: string;
  address: string;
  title: string;
  summary?: string | undefined;
  /**
   * HTML whose addresses are absolute; the summary as a paragraph where a feed has no full texts.
   */
  html: string;
  published: number;
  modified: number;
  language: string;
  authors: readonly { name: string; address: string }[];
  tags: readonly string[];
  /** The leading picture in its form for sharing. */
  image?: string | undefined;
  /** A recording of the story, with its length in bytes. */
  audio?: { address: string; type: string; bytes: number } | undefined;
}
