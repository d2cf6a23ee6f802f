import { feedPath, type FeedFormat } from '../../values/site-paths.ts';
import type { SiteView } from '../../archive/views/views.ts';
import { feedText } from '../../syndication/feed-text.ts';
import type { FeedDocument } from '../../syndication/feed.ts';

/** A feed as the answer of its address; `base` is the address of the page whose feed it is. */
export function feedResponse(
  { base, ...feed }: Omit<FeedDocument, 'author' | 'home' | 'self'> & { base: string },
  format: FeedFormat,
  site: SiteView,
): Response {
  const at = (path: string): string => site.address + path.slice(1);
  return new Response(
    feedText(
      {
        ...feed,
        author: { name: site.name, address: site.address },
        home: at(base),
        self: at(feedPath(base, format)),
      },
      format,
      site.zone,
    ),
  );
}
