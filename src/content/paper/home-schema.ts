import { z } from 'zod';

const story = z.string().trim().min(1).max(200);
const section = z.string().trim().min(1).max(60);
const moment = z.string().trim().meta({ format: 'date-time' });

/**
 * One story: a named one, or the newest of a section or of all; at least one of them stands there.
 */
const slot = z.strictObject({
  story: story
    .optional()
    .describe(
      'Id of a story: its path under `articles/` without `.md`. Until its hour comes, the rule fills the slot. Example: `story: 2026/11/tambangan-beroperasi-lagi`.',
    ),
  newest: section
    .optional()
    .describe('The newest story of a section, or of `all`. Example: `newest: kota`.'),
});

/** A section's stories, one of which may be put before the newest. */
const shelf = (count: number) => ({
  section: section.describe(
    'Id of a section in `content/site.yaml`. Example: `section: kota`. Required.',
  ),
  count: z
    .int()
    .min(1)
    .max(12)
    .default(count)
    .describe(`How many stories stand there. Default: \`count: ${count}\`.`),
  story: story
    .optional()
    .describe(
      'Id of a story that stands first there. Example: `story: 2026/11/tambangan-beroperasi-lagi`.',
    ),
});

/**
 * `content/home.yaml`: how the editors order the home page. This schema is its manual. A part that
 * the file does not name orders itself, and so does the whole page without the file. No story
 * stands twice.
 */
export const homeSchema = z.strictObject({
  banner: z
    .strictObject({
      text: z
        .string()
        .trim()
        .min(1)
        .max(160)
        .describe(
          'What has happened, in one sentence. Example: `text: "Siaga air dicabut di seluruh Kali Surabaya"`. Required.',
        ),
      story: story
        .optional()
        .describe(
          'Id of the story that the banner leads to. Example: `story: 2026/11/air-tinggi-kali-surabaya`.',
        ),
      from: moment.describe(
        'When the banner appears. Without an offset it is in the newspaper’s zone. Example: `from: 2026-11-28T09:00`. Required.',
      ),
      until: moment.describe('When it is gone. Example: `until: 2026-11-28T15:00`. Required.'),
    })
    .optional()
    .describe(
      'Breaking news over the page, for as long as it is breaking. Example: `banner: {text: "Siaga air dicabut", from: 2026-11-28T09:00, until: 2026-11-28T15:00}`. Default: none.',
    ),
  lead: slot
    .optional()
    .describe(
      'The leading story. Example: `lead: {story: 2026/11/tambangan-beroperasi-lagi}`. Default: the newest with a picture.',
    ),
  second: z
    .array(slot)
    .min(1)
    .max(4)
    .optional()
    .describe(
      'The stories under it, two or four. Example: `second: [{story: 2026/11/harga-cabai-turun}, {newest: jatim}]`. Default: the two newest with pictures.',
    ),
  newest: z
    .int()
    .min(1)
    .max(30)
    .default(8)
    .describe('How many stories the list of the newest has. Default: `newest: 8`.'),
  opinion: z
    .strictObject(shelf(3))
    .optional()
    .describe(
      'The column of opinions, with their authors. Example: `opinion: {section: opini, count: 3}`. Default: the section whose id is `opini` or `opinion`.',
    ),
  popular: z
    .int()
    .min(1)
    .max(10)
    .default(5)
    .describe(
      'How many stories the list of those with most reactions has; it is there once reactions were counted. Default: `popular: 5`.',
    ),
  essay: slot
    .optional()
    .describe(
      'A photo essay, large. Example: `essay: {story: 2026/11/sehari-di-sanggar}`. Default: the newest photo essay, if there is one.',
    ),
  strips: z
    .array(z.strictObject(shelf(4)))
    .min(1)
    .max(12)
    .optional()
    .describe(
      'The sections under it, in this order. Example: `strips: [{section: kota}, {section: ekonomi, count: 3}]`. Default: every section, in the order of `content/site.yaml`.',
    ),
  without: z
    .array(z.enum(['second', 'newest', 'opinion', 'popular', 'essay', 'strips']))
    .default([])
    .describe('Parts that the page does without. Example: `without: [essay]`. Default: none.'),
});

/** A slot of one story. */
export type Slot = z.infer<typeof slot>;

/** The order after every check; moments in milliseconds since the epoch. */
export interface Home extends Omit<z.infer<typeof homeSchema>, 'banner'> {
  banner?: { text: string; story?: string | undefined; from: number; until: number };
}
