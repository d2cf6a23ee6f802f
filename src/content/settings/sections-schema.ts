import { z } from 'zod';
import { id, reactions } from './field-schemas.ts';

/** `sections` of `content/site.yaml`. */
export const sectionsSchema = z
  .array(
    z.strictObject({
      id: id.describe('Part of the section’s address. Example: `id: kota`. Required.'),
      title: z.string().trim().min(1).max(60).describe('Example: `title: Kota`. Required.'),
      description: z
        .string()
        .trim()
        .max(300)
        .default('')
        .describe(
          'A sentence about the section. Example: `description: "Kota, jalan, dan warganya"`.',
        ),
      reactions: reactions.describe(
        'The reactions that its stories offer. Example: `reactions: off`. Default: the paper’s.',
      ),
    }),
  )
  .min(1)
  .describe(
    'The sections in the order of the navigation. Example: `- {id: kota, title: Kota}`. Required.',
  );
