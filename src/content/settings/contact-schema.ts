import { z } from 'zod';

/**
 * A number as people write it, with or without `+`, spaces and hyphens; kept as digits with the
 * country's code.
 */
export const whatsappNumber = z
  .preprocess(
    (value) =>
      typeof value === 'number' || typeof value === 'string'
        ? String(value).replace(/[+\s().-]/g, '')
        : value,
    z
      .string()
      .regex(/^[1-9]\d{7,14}$/, 'the number begins with the country’s code, and not with 0'),
  )
  .optional();
