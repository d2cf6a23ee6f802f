import { z } from 'zod';
import { limitsSchema } from '../../reactions/limits.ts';
import { https } from './field-schemas.ts';

/** `reactionService` of `content/site.yaml`. */
export const reactionServiceSchema = z
  .strictObject({
    address: z
      .union([z.literal('/'), https])
      .default('/')
      .describe(
        'Where the service of reactions is: `/` beside the pages, or the address of a host of the same site. Example: `address: "https://reaksi.tambangan.example"`. Default: `/`.',
      ),
    database: z
      .string()
      .regex(/^(?!.*\.\.)[\w-][\w./-]*$/, 'a file in this folder, by its path here')
      .default('data/reactions.sqlite')
      .describe(
        'The file in which reactions are kept while PostgreSQL or D1 keep none. Example: `database: data/reactions.sqlite`. Default: `data/reactions.sqlite`.',
      ),
    closeAfterDays: z
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe(
        'Days after which a story takes no more reactions. Example: `closeAfterDays: 90`. Default: never.',
      ),
    limits: limitsSchema
      .prefault({})
      .describe(
        'How much one visitor, one network and one story may do. Example: `limits: {visitorPerMinute: 20}`.',
      ),
  })
  .optional()
  .describe(
    'Switches reactions on. Example: `reactionService: {closeAfterDays: 90}`. Default: no reactions.',
  );
