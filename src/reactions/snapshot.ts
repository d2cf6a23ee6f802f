import { z } from 'zod';
import { MOST_COUNTED } from './counts.ts';
import { REACTIONS, type Reaction } from './reaction.ts';

/** File under `content/` in which the counts of a moment come back into the paper. */
export const SNAPSHOT_FILE = 'reactions.json';

type StoryCounts = Partial<Record<Reaction, number>>;

const countsSchema = z.partialRecord(z.enum(REACTIONS), z.int().min(0).max(MOST_COUNTED));

/**
 * By a story's id. Entry by entry, since a schema's record knows no story that is called
 * `__proto__`.
 */
const storiesSchema = z
  .custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'it is an object of stories',
  )
  .transform((value, context): Record<string, StoryCounts> => {
    const stories = Object.entries(value).map(([id, counts]): [string, StoryCounts] => {
      const parsed = countsSchema.safeParse(counts);
      for (const issue of parsed.error?.issues ?? [])
        context.addIssue({ code: 'custom', message: issue.message, path: [id, ...issue.path] });
      return [id, parsed.data ?? {}];
    });
    return Object.fromEntries(stories);
  });

/**
 * What `content/reactions.json` holds; `warta reactions pull` writes it, and an import from
 * elsewhere may.
 */
export const snapshotSchema = z.strictObject({
  /** When it was taken. */
  at: z.iso.datetime({ offset: true }),
  stories: storiesSchema,
});

export type Snapshot = z.infer<typeof snapshotSchema>;
