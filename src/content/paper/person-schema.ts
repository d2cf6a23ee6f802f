import { z } from 'zod';
import { whatsappNumber } from '../settings/contact-schema.ts';

/** `content/people/<id>.yaml`: a member of staff or a contributor. */
export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(120).describe('Full name. Example: `name: Endang Lestari`. Required.'),
  role: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .describe('What the person does. Example: `role: Wartawan Kota`. Required.'),
  codes: z
    .array(z.string().regex(/^[a-z]{2,6}$/i))
    .default([])
    .describe('The codes that close the person’s stories. Example: `codes: [end]`.'),
  bio: z.string().trim().max(600).default('').describe('A sentence about the person.'),
  portrait: z
    .strictObject({
      src: z
        .string()
        .trim()
        .min(1)
        .max(300)
        .describe(
          '`/media/…` for a file under `content/media/`, or a file beside this one. Example: `src: /media/staf/endang-lestari.png`. Required.',
        ),
      alt: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .optional()
        .describe('What the portrait shows, for those who do not see it. Default: the name.'),
      credit: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe(
          'Outlet and photographer. Example: `credit: TAMBANGAN/Bagus Anggoro`. Default: the credit in the photo itself (IPTC).',
        ),
      focus: z
        .string()
        .regex(/^(\d{1,2}|100)% (\d{1,2}|100)%$/, 'a point from the left and from the top')
        .optional()
        .describe(
          'The point around which the square is cut. Example: `focus: 50% 30%`. Default: where the eye goes first.',
        ),
      ai: z
        .boolean()
        .default(false)
        .describe('`ai: true` labels a picture that a machine made. Default: `ai: false`.'),
    })
    .optional()
    .describe(
      'A square is cut from it, for bylines, the person’s page and the box redaksi. Example: `portrait: {src: /media/staf/endang-lestari.png, credit: TAMBANGAN/Bagus Anggoro}`.',
    ),
  email: z
    .email()
    .optional()
    .describe('Where readers write to the person. Example: `email: endang@tambangan.example`.'),
  whatsapp: whatsappNumber.describe(
    'Number for readers’ messages, with the country’s code. Example: `whatsapp: 6281200000000`.',
  ),
});

export interface Person extends z.infer<typeof personSchema> {
  id: string;
}
