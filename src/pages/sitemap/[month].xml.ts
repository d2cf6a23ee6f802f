import type { APIContext } from 'astro';
import { sitemapXml } from '../../syndication/sitemap-xml.ts';

export const GET = ({ locals, params }: APIContext): Response => {
  const { address, zone } = locals.archive.site();
  const at = (path: string): string => address + path.slice(1);
  const stories = locals.archive.sitemap(params['month'] ?? '');
  return new Response(
    sitemapXml(
      stories.map(({ address: path, modified, images }) => ({
        address: at(path),
        modified,
        images: images.map(at),
      })),
      zone,
    ),
    { status: stories.length === 0 ? 404 : 200 },
  );
};
