/** One request that tells a receiver of addresses; always a POST. */
export interface Announcement {
  /** Where it is sent. */
  to: string;
  contentType: string;
  body: string;
  /** Files under `dist/` whose addresses it tells. */
  paths: string[];
}
