import type { APIContext } from 'astro';
import { SITEMAPS } from '../syndication/sitemap-addresses.ts';
import { sitemapIndexXml } from '../syndication/sitemap-xml.ts';

export const GET = ({ locals }: APIContext): Response => {
  const { address, zone } = locals.archive.site();
  const at = (path: string): string => address + path.slice(1);
  return new Response(
    sitemapIndexXml(
      [
        { address: at(SITEMAPS.fronts) },
        ...locals.archive
          .sitemapMonths()
          .map(({ month, modified }) => ({ address: at(SITEMAPS.month(month)), modified })),
      ],
      zone,
    ),
  );
};
