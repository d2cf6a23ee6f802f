import type { MiddlewareHandler } from 'astro';

/**
 * Takes an error out of a page before Astro prints its stack and answers with an empty page: the
 * build tells it, in its own words.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    locals.failure = error instanceof Error ? error : new Error(String(error));
    return new Response(null, { status: 500 });
  }
};
