import type { APIContext } from 'astro';
import type { FeedFormat } from '../../syndication/feed-addresses.ts';
import { feedEntry } from './feed-entry.ts';
import { feedHead } from './feed-head.ts';
import { feedResponse } from './feed-response.ts';

/** Answers with the feed of the paper, a section, a topic, a person or a series. */
export const listFeed = (format: FeedFormat) => ({ locals: { archive }, params }: APIContext): Response => {
  const site = archive.site();
  const head = feedHead(params['list'] ?? '', archive);
  if (head === undefined) return new Response(null, { status: 404 });
  const entries = archive.feed(head.list).map((story) => feedEntry(story, site));
  return feedResponse({ ...head, language: site.language, hubs: archive.hubs(), entries }, format, site);
};
