import { z } from 'zod';
import { loosely, moment, storyId, text } from './field-schemas.ts';
import { audioSchema, imageSchema, videoSchema } from './media-schemas.ts';
import {
  advertorialSchema,
  correctionsSchema,
  correctsSchema,
  verificationSchema,
  withdrawnSchema,
} from './press-schemas.ts';
import { REACTIONS } from '../../reactions/reaction.ts';

/**
 * The front matter of a story. This schema is the editors' manual: every field says what it is for,
 * shows an example and names its default; the JSON Schema for editors' programs is written from it.
 */
export const frontMatterSchema = z.strictObject({
  title: loosely(text(300)).describe(
    'Headline. Example: `title: Judul berita`. Required.',
  ),
  kicker: text(60)
    .optional()
    .describe('Short words over the headline. Example: `kicker: Transportasi`.'),
  summary: text(600)
    .optional()
    .describe('One or two sentences under the headline, in lists and in search results.'),
  date: moment.describe(
    'When the story is published. Example: `date: 2026-11-28T07:30`. Without an offset it is in the newspaper’s zone. A future date schedules the story. Required.',
  ),
  updated: moment
    .optional()
    .describe(
      'When the story was last changed in substance. Example: `updated: 2026-11-28T09:10`.',
    ),
  section: text(60).describe(
    'Id of a section in `content/site.yaml`. Example: `section: kota`. Required.',
  ),
  tags: z
    .array(loosely(text(60)))
    .max(400)
    .default([])
    .describe('Subjects. Example: `tags: [pelabuhan, transportasi]`. Default: none.'),
  authors: z
    .array(
      z.union([
        text(60),
        z.strictObject({
          person: text(60),
          role: z.enum(['penulis', 'editor', 'kontributor']).default('penulis'),
        }),
      ]),
    )
    .max(20)
    .default([])
    .describe(
      'Ids of files in `content/people/`. Example: `authors: [endang-lestari, {person: laras-kinanti, role: editor}]`.',
    ),
  dateline: z
    .strictObject({ place: text(80), outlet: text(80).optional() })
    .optional()
    .describe('Where the story was reported. Example: `dateline: {place: Surabaya}`.'),
  image: imageSchema,
  source: z
    .strictObject({ name: text(120), url: z.url({ protocol: /^https?$/ }).optional() })
    .optional()
    .describe('Where agency copy comes from. Example: `source: {name: Kantor Berita Rekaan, url: https://kantor-berita.example/}`.'),
  kind: z
    .enum(['news', 'opinion', 'live', 'essay', 'explainer'])
    .default('news')
    .describe(
      'What sort of story it is: `news`, `opinion`, `live` (entries begin with `## 10.29 WIB — title`), `essay` (pictures tell it), `explainer` (a list of contents stands before it). Default: `news`.',
    ),
  live: z
    .strictObject({
      ended: moment.optional().describe('When the live report was closed. Default: it goes on.'),
      order: z
        .enum(['newest', 'oldest'])
        .default('newest')
        .describe('Which entry stands first. Default: `newest`.'),
    })
    .optional()
    .describe('For `kind: live`. Example: `live: {ended: 2026-11-28T17:30}`.'),
  video: videoSchema,
  audio: audioSchema,
  series: z
    .union([text(80), z.strictObject({ id: text(80), part: z.int().min(1).max(999) })])
    .optional()
    .describe(
      'Id of a file in `content/series/`. Example: `series: hidup-di-tepi-sungai`, or `series: {id: hidup-di-tepi-sungai, part: 2}` where the order is not that of the dates.',
    ),
  follows: storyId
    .optional()
    .describe(
      'Id of the story that this one carries on; both are linked to each other. Example: `follows: 2026/11/nama-berita`.',
    ),
  translationOf: storyId
    .optional()
    .describe(
      'Id of the story that this one is a translation of. Example: `translationOf: 2026/11/nama-berita`.',
    ),
  verification: verificationSchema,
  corrections: correctionsSchema,
  corrects: correctsSchema,
  withdrawn: withdrawnSchema,
  advertorial: advertorialSchema,
  reactions: z
    .union([z.literal('off'), z.array(z.enum(REACTIONS)).min(1).max(REACTIONS.length)])
    .optional()
    .describe(
      'The reactions that readers are offered: `off`, or a list. Example: `reactions: [like, sad]`. Default: those of its section, else of the paper.',
    ),
  sensitive: z
    .array(z.enum(['death', 'disaster', 'children']))
    .default([])
    .describe(
      'The story tells of death, disaster or children; it offers no *haha*, unless its own `reactions` name it. Some tags say the same (`sensitiveTags` in the settings). Example: `sensitive: [death]`. Default: none.',
    ),
  language: z
    .enum(['id', 'en'])
    .optional()
    .describe('Language of the story. Default: the newspaper’s.'),
  draft: z
    .boolean()
    .default(false)
    .describe('`draft: true` keeps the story out of the site. Default: false.'),
  expires: moment.optional().describe('From this moment on the story is not published. Example: `expires: 2026-12-31T23:59`.'),
  formerly: z
    .array(text(500))
    .max(50)
    .default([])
    .describe(
      'Addresses that this story had in this paper and that its history in Git does not tell, or the paths that its file had, the first one first; they lead to it, and the first path gives its permanent name where the history does not. Example: `formerly: [/2026/10/nama-lama/, 2026/10/nama-lama]`. Default: none.',
    ),
  aliases: z
    .array(text(500))
    .max(100)
    .default([])
    .describe(
      'Addresses that this story had elsewhere, such as in the system it was imported from; they lead to it. Example: `aliases: [/banjir-surut/, "/?p=123"]`. Default: none.',
    ),
  id: storyId
    .optional()
    .describe(
      'Permanent name of the story. Example: `id: 2026/11/nama-berita`. Default: the path under `articles/` at which it was first published, as the history in Git or `formerly` tells.',
    ),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
