import { isoDate } from '../dates/iso-date.ts';
import type { FeedDocument } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). Pure. */
export function feedJson(
  { title, description, language, author, home, self, hubs, entries }: FeedDocument,
  zone: string,
): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language,
    authors: [{ name: author.name, url: author.address }],
    ...(hubs.length === 0 ? {} : { hubs: hubs.map((url) => ({ type: 'WebSub', url })) }),
    items: entries.map((entry) => ({
      id: entry.guid,
      url: entry.address,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      image: entry.image,
      date_published: isoDate(entry.published, zone),
      date_modified: isoDate(entry.modified, zone),
      authors:
        entry.authors.length === 0
          ? undefined
          : entry.authors.map(({ name, address }) => ({ name, url: address })),
      tags: entry.tags.length === 0 ? undefined : entry.tags,
      language: entry.language,
      attachments:
        entry.audio === undefined
          ? undefined
          : [
              {
                url: entry.audio.address,
                mime_type: entry.audio.type,
                size_in_bytes: entry.audio.bytes,
              },
            ],
    })),
  })}\n`;
}
