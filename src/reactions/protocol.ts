import { z } from 'zod';
import { REACTIONS } from './reaction.ts';

/** Bytes of a request's body. */
export const MAX_BODY = 1024;
/** Stories in one question. */
export const MAX_IDS = 50;
/** Characters of a story's id. */
export const MAX_ID = 200;
/** Seconds for which the counts of several stories may be kept. */
export const MAX_AGE = 60;
/**
 * A first press repeated with the same key is the same visitor's. IETF HTTPAPI, The Idempotency-Key
 * HTTP Header Field.
 */
export const IDEMPOTENCY_KEY = /^[\w-]{8,64}$/;

const reaction = z.enum(REACTIONS);
const count = z.int().min(0);

export const choiceSchema = z
  .strictObject({ reaction: reaction.nullable().describe('`null` withdraws.') })
  .meta({ id: 'Choice' });
const countsSchema = z
  .partialRecord(reaction, count)
  .describe('Of the reactions that the story offers.')
  .meta({ id: 'Counts' });
export const storySchema = z
  .strictObject({
    counts: countsSchema,
    total: count,
    open: z.boolean().describe('Whether the story still takes reactions.'),
    mine: reaction.nullable().optional().describe('The visitor’s own; absent without a cookie.'),
  })
  .meta({ id: 'Story' });
export const storiesSchema = z
  .strictObject({
    stories: z.record(z.string(), z.strictObject({ counts: countsSchema, total: count })),
  })
  .meta({ id: 'Stories' });
export const problemSchema = z
  .strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .describe('RFC 9457')
  .meta({ id: 'Problem' });

export type StoryAnswer = z.infer<typeof storySchema>;
export type StoriesAnswer = z.infer<typeof storiesSchema>;
