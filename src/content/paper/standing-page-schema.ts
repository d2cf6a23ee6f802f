import { z } from 'zod';

/**
 * Front matter of `content/pages/<name>.md`, a page that is no news: about the paper, its
 * guidelines.
 */
export const standingPageSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .describe(
      'Heading of the page, and its link at the foot of every page. Example: `title: Tentang Kami`. Required.',
    ),
  description: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe(
      'A sentence under the heading and in search results. Example: `description: Siapa kami, dan untuk siapa kami menulis`.',
    ),
});
