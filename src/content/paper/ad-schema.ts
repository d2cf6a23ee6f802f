import { z } from 'zod';

const moment = z.string().meta({ format: 'date-time' }).optional();

/** `content/ads/<id>.yaml`: an advertisement of the paper's own, set in its type. */
export const adSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .describe('The words in large type. Example: `title: Berlangganan edisi cetak`. Required.'),
  text: z.string().trim().max(240).optional().describe('A sentence under them.'),
  url: z
    .union([z.url({ protocol: /^https$/ }), z.string().regex(/^\/[\w./-]*$/)])
    .describe(
      'Where a press leads: an address, or a page of the paper. Example: `url: /tentang/`. Required.',
    ),
  places: z
    .array(z.enum(['home', 'section', 'story']))
    .min(1)
    .default(['home', 'section', 'story'])
    .describe('The boxes in which it may stand. Example: `places: [story]`. Default: all.'),
  from: moment.describe(
    'From when on it runs. Example: `from: 2026-12-01T00:00`. Default: at once.',
  ),
  until: moment.describe(
    'Until when it runs. Example: `until: 2026-12-31T23:59`. Default: for ever.',
  ),
  ai: z
    .boolean()
    .default(false)
    .describe(
      '`ai: true` labels what a machine made (Peraturan Dewan Pers 1/2025 art. 5). Default: false.',
    ),
});

/** One after every check; moments in milliseconds since the epoch. */
export interface Ad extends Omit<z.infer<typeof adSchema>, 'from' | 'until'> {
  id: string;
  from: number;
  until: number;
}

/** The boxes for advertisements. */
export type AdPlace = Ad['places'][number];

/** What a page shows of one. */
export type AdView = Pick<Ad, 'ai' | 'text' | 'title' | 'url'>;
