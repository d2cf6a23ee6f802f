import { z } from 'zod';

/** Text of at most so many letters, and of one at least. */
export const text = (max: number) => z.string().trim().min(1).max(max);
/** YAML reads `1945` as a number; as a tag or a title it is text. */
export const loosely = (schema: z.ZodString) =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);
/** A date and time, with or without an offset. */
export const moment = z.string().meta({ format: 'date-time' });
/** Permanent name of a story. */
export const storyId = z
  .string()
  .regex(/^[\w/-]+$/, 'letters, digits, hyphens and slashes')
  .max(200);

