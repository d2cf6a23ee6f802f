import { z } from 'zod';

/**
 * `.warta/announce.json`: what changed on the site and is not announced yet, for each receiver. A
 * build adds to it, an announcement that was confirmed takes from it. Deleting it costs these
 * announcements and nothing else.
 */
export const journalSchema = z.strictObject({
  version: z.literal(1),
  /** How many builds have added to it. */
  builds: z.int().min(0),
  /**
   * How many addresses of the last site that was built from nothing were not taken in, since they
   * are old; until the next announcement.
   */
  leftOut: z.int().min(0),
  /** Digest of the last `changes.json` that was taken in. */
  taken: z.string(),
  /**
   * By receiver (a hub's address, or `indexnow`), then by path of the file under `dist/`: a change,
   * and the number of the last build that made it.
   */
  pending: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ before: z.string(), now: z.string(), build: z.int().min(1) }),
    ),
  ),
});

export type Journal = z.infer<typeof journalSchema>;
