/** The formats of every feed and the ending of its address: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1. */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The address of a list's feed; `base` is the list's own, such as `/kota/`. */
export function feedAddress(base: string, format: FeedFormat): string {
  return `${base}umpan.${format}`;
}
