import { z } from 'zod';
import { FOCUS } from './parse-focus.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
/** YAML reads `1945` as a number; as a tag or a title it is text. */
const loosely = (schema: z.ZodString) => z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);
const moment = z.string().meta({ format: 'date-time' });

/**
 * The front matter of a story. This schema is the editors' manual: every field says what it is for,
 * shows an example and names its default; the JSON Schema for editors' programs is written from it.
 */
export const frontMatterSchema = z.strictObject({
  title: loosely(text(300)).describe('Headline. Example: `title: Tambangan Kali Mas kembali beroperasi`. Required.'),
  kicker: text(60).optional().describe('Short words over the headline. Example: `kicker: Transportasi`.'),
  summary: text(600).optional().describe('One or two sentences under the headline, in lists and in search results.'),
  date: moment.describe('When the story is published. Example: `date: 2026-11-28T07:30`. Without an offset it is in the newspaper’s zone. A future date schedules the story. Required.'),
  updated: moment.optional().describe('When the story was last changed in substance. Example: `updated: 2026-11-28T09:10`.'),
  section: text(60).describe('Id of a section in `content/site.yaml`. Example: `section: kota`. Required.'),
  tags: z.array(loosely(text(60))).max(400).default([]).describe('Subjects. Example: `tags: [pelabuhan, transportasi]`. Default: none.'),
  authors: z
    .array(z.union([text(60), z.strictObject({ person: text(60), role: z.enum(['penulis', 'editor', 'kontributor']).default('penulis') })]))
    .max(20)
    .default([])
    .describe('Ids of files in `content/people/`. Example: `authors: [endang-lestari, {person: laras-kinanti, role: editor}]`.'),
  dateline: z.strictObject({ place: text(80), outlet: text(80).optional() }).optional().describe('Where the story was reported. Example: `dateline: {place: Surabaya}`.'),
  image: z
    .strictObject({
      src: text(300).describe('File beside the story, or `/media/…` for one under `content/media/`.'),
      alt: text(500).describe('What the picture shows, for those who do not see it.'),
      caption: text(1000).optional().describe('Who or what, where and when. Default: the caption in the photo itself (IPTC).'),
      credit: text(200).optional().describe('Outlet and photographer. Example: `credit: TAMBANGAN/Bagus Anggoro`. Default: the credit in the photo itself (IPTC).'),
      focus: z.string().regex(FOCUS).optional().describe('The point that crops keep, from the left and from the top. Example: `focus: 70% 40%`. Default: where the eye goes first.'),
      ai: z.boolean().default(false).describe('`ai: true` labels a picture that a machine made. Default: false.'),
    })
    .optional()
    .describe('The leading picture.'),
  source: z.strictObject({ name: text(120), url: z.url({ protocol: /^https?$/ }).optional() }).optional().describe('Where agency copy comes from. Example: `source: {name: Kantor Berita Rekaan}`.'),
  series: text(80).optional().describe('Id that all parts of a series share. Example: `series: hidup-di-tepi-sungai`.'),
  language: z.enum(['id', 'en']).optional().describe('Language of the story. Default: the newspaper’s.'),
  draft: z.boolean().default(false).describe('`draft: true` keeps the story out of the site. Default: false.'),
  expires: moment.optional().describe('From this moment on the story is not published.'),
  id: z.string().regex(/^[\w/-]+$/).max(200).optional().describe('Permanent name of the story. Default: its path under `articles/`.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
