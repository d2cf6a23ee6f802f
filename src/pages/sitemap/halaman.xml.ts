import type { APIContext } from 'astro';
import { PATHS, sectionPath } from '../../values/site-paths.ts';
import { sitemapXml } from '../../syndication/sitemap-xml.ts';

/**
 * Fronts and standing pages; when they last changed is not said, since every new story changes some
 * of them.
 */
export const GET = ({ locals }: APIContext): Response => {
  const { address, sections, zone } = locals.archive.site();
  const standing = locals.archive.standing().map((link) => link.address);
  const paths = [
    PATHS.home,
    ...sections.map(({ id }) => sectionPath(id)),
    PATHS.months,
    PATHS.corrections,
    ...standing,
  ];
  return new Response(
    sitemapXml(
      [...new Set(paths)].map((path) => ({ address: address + path.slice(1) })),
      zone,
    ),
  );
};
