import { z } from 'zod';
import { id } from './field-schemas.ts';


/** A partner that gets the paper's stories by a feed. */
export const partnerSchema = z.strictObject({
  id: id.describe('Part of the feed’s address. Example: `id: kabar-jatim`. Required.'),
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('The feed’s title. Default: the paper’s name.'),
  sections: z.array(id).default([]).describe('Only stories of these sections. Default: all.'),
  tags: z
    .array(id)
    .default([])
    .describe('Only stories with one of these tags, as in their addresses. Default: all.'),
  content: z
    .enum(['full', 'summary'])
    .default('full')
    .describe('`full` texts or `summary`. Default: `full`.'),
  delayMinutes: z
    .int()
    .min(0)
    .max(43_200)
    .default(0)
    .describe('Minutes after a story’s date from which the partner gets it. Default: 0.'),
  credit: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe(
      'Words that the partner prints under each story. Example: `credit: "Berita ini dari Harian Tambangan."`.',
    ),
  entries: z
    .int()
    .min(1)
    .max(100)
    .default(30)
    .describe('How many of the newest stories. Default: 30.'),
});

export type Partner = z.infer<typeof partnerSchema>;

/** What feeds take from the settings. */
export interface Feeds {
  /** Addresses of WebSub hubs. */
  hubs: string[];
  partners: readonly Partner[];
}
