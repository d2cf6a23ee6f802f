import { z } from 'zod';

/** `content/series/<id>.yaml`: what the parts of a series share. */
export const seriesSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .describe('Name of the series. Example: `title: Hidup di Tepi Sungai`. Required.'),
  description: z.string().trim().max(600).default('').describe('A sentence about the series.'),
});

export interface Series extends z.infer<typeof seriesSchema> {
  id: string;
}
