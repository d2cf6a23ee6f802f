import { z } from 'zod';
import { text } from './field-schemas.ts';
import { FOCUS } from './parse-focus.ts';

/** `image` of a story's front matter. */
export const imageSchema = z
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
      .regex(FOCUS, 'a point from the left and from the top')
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
  .describe('The leading picture. Example: `image: {src: foto.jpg, alt: Perahu di sungai, caption: Perahu tambangan pertama berangkat., credit: TAMBANGAN/Bagus Anggoro}`.');

/** `video` of a story's front matter. */
export const videoSchema = z
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
    'A video over the story; `image` is what stands there until it is played. Nothing is fetched before a press. Example: `video: {url: "https://youtu.be/…", title: Judul video}`.',
  );

/** `audio` of a story's front matter. */
export const audioSchema = z
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
    'A recording under the headline. Example: `audio: {src: wawancara.mp3, title: Judul rekaman}`.',
  );
