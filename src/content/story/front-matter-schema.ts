import { z } from 'zod';
import { FOCUS } from './parse-focus.ts';
import { REACTIONS } from '../../reactions/reaction.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
/** YAML reads `1945` as a number; as a tag or a title it is text. */
const loosely = (schema: z.ZodString) =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);
const moment = z.string().meta({ format: 'date-time' });
const storyId = z
  .string()
  .regex(/^[\w/-]+$/)
  .max(200);

/**
 * The front matter of a story. This schema is the editors' manual: every field says what it is for,
 * shows an example and names its default; the JSON Schema for editors' programs is written from it.
 */
export const frontMatterSchema = z.strictObject({
  title: loosely(text(300)).describe(
    'Headline. Example: `title: Tambangan Kali Mas kembali beroperasi`. Required.',
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
  image: z
    .strictObject({
      src: text(300).describe(
        'File beside the story, or `/media/…` for one under `content/media/`.',
      ),
      alt: text(500).describe('What the picture shows, for those who do not see it.'),
      caption: text(1000)
        .optional()
        .describe('Who or what, where and when. Default: the caption in the photo itself (IPTC).'),
      credit: text(200)
        .optional()
        .describe(
          'Outlet and photographer. Example: `credit: TAMBANGAN/Bagus Anggoro`. Default: the credit in the photo itself (IPTC).',
        ),
      focus: z
        .string()
        .regex(FOCUS)
        .optional()
        .describe(
          'The point that crops keep, from the left and from the top. Example: `focus: 70% 40%`. Default: where the eye goes first.',
        ),
      ai: z
        .boolean()
        .default(false)
        .describe('`ai: true` labels a picture that a machine made. Default: false.'),
      distribute: z
        .boolean()
        .default(true)
        .describe(
          '`distribute: false` keeps the picture out of partners’ feeds, as for agency photos. Default: true.',
        ),
    })
    .optional()
    .describe('The leading picture.'),
  source: z
    .strictObject({ name: text(120), url: z.url({ protocol: /^https?$/ }).optional() })
    .optional()
    .describe('Where agency copy comes from. Example: `source: {name: Kantor Berita Rekaan}`.'),
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
  video: z
    .strictObject({
      url: text(300).describe('Address of the video at YouTube or Vimeo.'),
      title: text(200).optional(),
      ai: z
        .boolean()
        .default(false)
        .describe(
          '`ai: true` labels moving pictures or voices that a machine made. Default: false.',
        ),
    })
    .optional()
    .describe(
      'A video over the story; `image` is what stands there until it is played. Nothing is fetched before a press. Example: `video: {url: "https://youtu.be/…", title: Menyeberang dengan tambangan}`.',
    ),
  audio: z
    .strictObject({
      src: text(300).describe('File beside the story, or `/media/…`.'),
      title: text(200),
      ai: z
        .boolean()
        .default(false)
        .describe('`ai: true` labels voices that a machine made. Default: false.'),
    })
    .optional()
    .describe(
      'A recording under the headline. Example: `audio: {src: wawancara.mp3, title: Wawancara dengan juru ukur}`.',
    ),
  series: z
    .union([text(80), z.strictObject({ id: text(80), part: z.int().min(1).max(999) })])
    .optional()
    .describe(
      'Id of a file in `content/series/`. Example: `series: hidup-di-tepi-sungai`, or `series: {id: hidup-di-tepi-sungai, part: 2}` where the order is not that of the dates.',
    ),
  follows: storyId
    .optional()
    .describe(
      'Id of the story that this one carries on; both are linked to each other. Example: `follows: 2026/11/harga-cabai-surabaya-turun`.',
    ),
  translationOf: storyId
    .optional()
    .describe(
      'Id of the story that this one is a translation of. Example: `translationOf: 2026/11/kelas-smk-memetakan-kali-mas`.',
    ),
  verification: z
    .strictObject({
      state: z.enum(['pending', 'confirmed']),
      interest: text(600).describe('The urgent public interest.'),
      source: text(600).describe('The first source: named, credible, competent.'),
      sought: text(600).describe('How the person concerned was sought, and why in vain.'),
      due: moment
        .optional()
        .describe('Until when it is verified. Default: three days after `date`.'),
    })
    .optional()
    .describe(
      'For a story that could not be verified yet (Pedoman Pemberitaan Media Siber 2.c): all of its conditions are kept for the editors, and the story says at its end that it is pending. Example: `verification: {state: pending, interest: "…", source: "…", sought: "…"}`.',
    ),
  corrections: z
    .array(
      z.strictObject({
        kind: z.enum(['ralat', 'koreksi', 'hak-jawab']),
        at: moment,
        text: text(1500).describe('What was wrong, and what is right.'),
      }),
    )
    .max(50)
    .default([])
    .describe(
      'Corrections of this story (Pedoman 4), shown with their time, here and under `/ralat/`. Example: `corrections: [{kind: ralat, at: 2026-11-28T09:10, text: "Semula tertulis 14 perahu; yang benar 12."}]`.',
    ),
  corrects: z
    .strictObject({ story: storyId, kind: z.enum(['koreksi', 'hak-jawab']) })
    .optional()
    .describe(
      'For a story that is itself a correction of, or the right of reply to another. Example: `corrects: {story: 2026/11/pedagang-pasar-malam-ditagih-dua-kali, kind: hak-jawab}`.',
    ),
  withdrawn: z
    .strictObject({
      at: moment.optional().describe('From when on. Default: at once.'),
      ground: z.enum(['sara', 'kesusilaan', 'masa-depan-anak', 'trauma-korban', 'dewan-pers']),
      reason: text(2000),
    })
    .optional()
    .describe(
      'Withdraws a published story (Pedoman 5): reason and ground stand at its address, and nothing of it is published any more. Example: `withdrawn: {at: 2026-11-28T16:00, ground: masa-depan-anak, reason: "…"}`.',
    ),
  advertorial: z
    .strictObject({ sponsor: text(200) })
    .optional()
    .describe(
      'Paid content (Pedoman 6): labelled on its page and in every list. Example: `advertorial: {sponsor: Koperasi Mebel Bambu}`.',
    ),
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
  expires: moment.optional().describe('From this moment on the story is not published.'),
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
      'Permanent name of the story. Default: the path under `articles/` at which it was first published, as the history in Git or `formerly` tells.',
    ),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
