import type { APIContext } from 'astro';
import { PATHS, sitemapPath } from '../values/site-paths.ts';
import { sitemapIndexXml } from '../syndication/sitemap-xml.ts';

export const GET = ({ locals }: APIContext): Response => {
  const { address, zone } = locals.archive.site();
  const at = (path: string): string => address + path.slice(1);
  return new Response(
    sitemapIndexXml(
      [
        { address: at(PATHS.frontsSitemap) },
        ...locals.archive
          .sitemapMonths()
          .map(({ month, modified }) => ({ address: at(sitemapPath(month)), modified })),
      ],
      zone,
    ),
  );
};
