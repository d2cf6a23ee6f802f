import { z } from 'zod';
import { moment, storyId, text } from './field-schemas.ts';

/** Fields of a story's front matter by which it keeps the rules of the press. */
export const verificationSchema = z
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
    'For a story that could not be verified yet (Pedoman Pemberitaan Media Siber 2.c): all of its conditions are kept for the editors, and the story says at its end that it is pending. Example: `verification: {state: pending, interest: "Kepentingan publik yang mendesak", source: "Sumber pertama yang jelas, kredibel, dan kompeten", sought: "Cara subjek berita dicari"}`.',
  );

export const correctionsSchema = z
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
    'Corrections of this story (Pedoman Pemberitaan Media Siber 4), shown with their time, here and under `/ralat/`. Example: `corrections: [{kind: ralat, at: 2026-11-28T09:10, text: "Semula tertulis 14 perahu; yang benar 12."}]`.',
  );

export const correctsSchema = z
  .strictObject({ story: storyId, kind: z.enum(['koreksi', 'hak-jawab']) })
  .optional()
  .describe(
    'For a story that is itself a correction of, or the right of reply to another (Pedoman Pemberitaan Media Siber 4). Example: `corrects: {story: 2026/11/nama-berita, kind: hak-jawab}`.',
  );

export const withdrawnSchema = z
  .strictObject({
    at: moment.optional().describe('From when on. Default: at once.'),
    ground: z.enum(['sara', 'kesusilaan', 'masa-depan-anak', 'trauma-korban', 'dewan-pers']),
    reason: text(2000),
  })
  .optional()
  .describe(
    'Withdraws a published story (Pedoman Pemberitaan Media Siber 5): reason and ground stand at its address, and nothing of it is published any more. Example: `withdrawn: {at: 2026-11-28T16:00, ground: masa-depan-anak, reason: "Alasan yang dapat dibaca umum"}`.',
  );

export const advertorialSchema = z
  .strictObject({ sponsor: text(200) })
  .optional()
  .describe(
    'Paid content (Pedoman Pemberitaan Media Siber 6): labelled on its page and in every list. Example: `advertorial: {sponsor: Koperasi Contoh}`.',
  );
