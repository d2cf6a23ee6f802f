import type { APIContext } from 'astro';
import { newsSitemapXml } from '../../syndication/sitemap-xml.ts';

export const GET = ({ locals }: APIContext): Response => {
  const { address, name, zone } = locals.archive.site();
  return new Response(
    newsSitemapXml(
      locals.archive
        .news()
        .map((story) => ({ ...story, address: address + story.address.slice(1) })),
      { name, zone, home: address },
    ),
  );
};
