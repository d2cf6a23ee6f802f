/**
 * Whether a file of the site (its path under `dist/`) is a feed, of which hubs are told: RSS, Atom
 * or JSON Feed.
 */
export function isFeed(path: string): boolean {
  return /(?:^|\/)umpan\.(?:xml|atom|json)$/.test(path);
}
