import type { APIContext } from 'astro';
import { PATHS } from '../values/site-paths.ts';
import { baseOf } from '../html/base-of.ts';

/** Everything may be read but what is no page of its own. */
export const GET = ({ locals }: APIContext): Response => {
  const { address } = locals.archive.site();
  const base = baseOf(address);
  return new Response(
    `User-agent: *\nDisallow: ${base}api/\nDisallow: ${base}ruang-iklan/\n\n${[PATHS.sitemaps, PATHS.newsSitemap].map((path) => `Sitemap: ${address}${path.slice(1)}\n`).join('')}`,
  );
};
