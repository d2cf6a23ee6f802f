import { z } from 'zod';
import { REACTIONS } from '../../reactions/reaction.ts';

/** Part of an address. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens');

/** An address of others. */
export const https = z.url({ protocol: /^https$/ });

/** Which reactions are offered. */
export const reactions = z
  .union([z.literal('off'), z.array(z.enum(REACTIONS)).min(1).max(REACTIONS.length)])
  .optional();
