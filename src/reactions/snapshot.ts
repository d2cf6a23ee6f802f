import { z } from 'zod';
import { REACTIONS } from './reaction.ts';

/** File under `content/` in which the counts of a moment come back into the paper. */
export const SNAPSHOT_FILE = 'reactions.json';

/** What `content/reactions.json` holds; `warta reactions pull` writes it, and an import from elsewhere may. */
export const snapshotSchema = z.strictObject({
  /** When it was taken. */
  at: z.iso.datetime({ offset: true }),
  /** By a story's id. */
  stories: z.record(z.string(), z.partialRecord(z.enum(REACTIONS), z.int().min(0))),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
