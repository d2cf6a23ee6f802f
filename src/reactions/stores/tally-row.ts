import { parseJson } from '../../values/parse-json.ts';
import type { Counts } from '../counts.ts';
import { REACTIONS, type Reaction } from '../reaction.ts';
import type { Tally } from '../reaction-store.ts';

/**
 * A row of the table `tally`, which is the same in every store; PostgreSQL gives its large numbers
 * as text.
 */
export type TallyRow = Record<Reaction, number | string> & {
  story: string;
  frozen: string | null;
};

/** What `UPDATE tally SET` makes of a story's rows and of what it began with. */
export const RECOUNTED = REACTIONS.map(
  (reaction) =>
    `"${reaction}" = (SELECT count(*) FROM choice WHERE choice.story = tally.story AND reaction = '${reaction}') + coalesce((SELECT base."${reaction}" FROM base WHERE base.story = tally.story), 0)`,
).join(', ');

export function talliesOf(rows: readonly TallyRow[]): Map<string, Tally> {
  return new Map(
    rows.map(({ story, frozen, ...row }) => {
      const counts = Object.fromEntries(
        REACTIONS.map((reaction) => [reaction, Number(row[reaction])]),
      ) as Record<Reaction, number>;
      return [story, { counts, ...(frozen === null ? {} : { frozen: parseJson<Counts>(frozen) }) }];
    }),
  );
}
