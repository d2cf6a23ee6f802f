import type { APIContext } from 'astro';
import { partnerFeedPath, type FeedFormat } from '../../values/site-paths.ts';
import { feedText } from '../../syndication/feed-text.ts';
import { feedEntry } from './feed-entry.ts';

/** Answers with what a partner gets. */
export const partnerFeed =
  (format: FeedFormat) =>
  ({ locals: { archive }, params: { partner = '' } }: APIContext): Response => {
    const site = archive.site();
    const feed = archive.partnerFeed(partner);
    if (feed === undefined) return new Response(null, { status: 404 });
    const entries = feed.stories.map((story) => feedEntry(story, site, feed.credit));
    return new Response(
      feedText(
        {
          title: feed.title,
          description: site.tagline || site.name,
          author: { name: site.name, address: site.address },
          home: site.address,
          self: site.address + partnerFeedPath(partner, format).slice(1),
          language: site.language,
          hubs: archive.hubs(),
          entries,
        },
        format,
        site.zone,
      ),
    );
  };
