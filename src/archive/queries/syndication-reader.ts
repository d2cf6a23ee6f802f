import { queryFeed, queryHubs } from './syndication/query-feed.ts';
import {
  queryNews,
  querySitemap,
  querySitemapMonths,
  type SitemapView,
} from './syndication/query-sitemap.ts';
import { queryPartnerFeed } from './syndication/query-partner-feed.ts';
import type { FeedStoryView, PartnerFeedView } from '../views/feed-view.ts';
import type { Result } from '../tracking/dependency.ts';
import { RecordingReader } from './recording-reader.ts';
import type { CardView } from '../views/views.ts';

/** What machines are told: sitemaps and feeds. */
export class SyndicationReader extends RecordingReader {
  /** The last list's answer: its feed is asked for in three formats, one after another. */
  #last: { list: string; found: Result<FeedStoryView[]> } | undefined;

  /** The published stories of a month (`2026-11`) for search engines, oldest first. */
  sitemap(month: string): SitemapView[] {
    return this.note('sitemap', [month], querySitemap(this.rows, month));
  }

  /** Every month that has a sitemap, newest first. */
  sitemapMonths(): { month: string; modified: number }[] {
    return this.note('sitemapMonths', [], querySitemapMonths(this.rows));
  }

  /** What is news now, newest first. */
  news(): Pick<CardView, 'address' | 'date' | 'language' | 'title'>[] {
    return this.note('news', [], queryNews(this.rows, this.builtAt));
  }

  /** The newest stories of a list, as its feed tells them. */
  feed(list: string): FeedStoryView[] {
    if (this.#last?.list !== list) this.#last = { list, found: queryFeed(this.rows, list) };
    return this.note('feed', [list], this.#last.found);
  }

  /** What a partner gets now; undefined when there is no such partner. */
  partnerFeed(id: string): PartnerFeedView | undefined {
    return this.note('partnerFeed', [id], queryPartnerFeed(this.rows, id, this.builtAt));
  }

  /** Addresses of the WebSub hubs that are told of changed feeds. */
  hubs(): string[] {
    return this.note('hubs', [], queryHubs(this.rows));
  }
}
