import type { APIContext } from 'astro';
import { type FeedFormat } from '../../values/site-paths.ts';
import type { FeedStoryView } from '../../archive/views/feed-view.ts';
import type { SiteView } from '../../archive/views/views.ts';
import type { FeedEntry } from '../../syndication/feed.ts';
import { feedEntry } from './feed-entry.ts';
import { feedHead } from './feed-head.ts';
import { feedResponse } from './feed-response.ts';

/** A list's feed is asked for in three formats, one after another, of the same entries. */
const made = new WeakMap<FeedStoryView, { site: SiteView; entry: FeedEntry }>();

function entryOf(story: FeedStoryView, site: SiteView): FeedEntry {
  const known = made.get(story);
  if (known?.site === site) return known.entry;
  const entry = feedEntry(story, site);
  made.set(story, { site, entry });
  return entry;
}

/** Answers with the feed of the paper, a section, a topic, a person or a series. */
export const listFeed =
  (format: FeedFormat) =>
  ({ locals: { archive }, params }: APIContext): Response => {
    const site = archive.site();
    const head = feedHead(params['list'] ?? '', archive);
    if (head === undefined) return new Response(null, { status: 404 });
    const entries = archive.feed(head.list).map((story) => entryOf(story, site));
    return feedResponse(
      { ...head, language: site.language, hubs: archive.hubs(), entries },
      format,
      site,
    );
  };
