import { Feed } from 'feed';
import { defined } from '../values/defined.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { FeedDocument, FeedEntry } from './feed.ts';
import { xmlText } from './xml-text.ts';

const MEDIA = 'http://search.yahoo.com/mrss/';

/** A feed as RSS 2.0 (by the RSS Advisory Board's profile) or as Atom (RFC 4287). Pure. */
export function feedXml(document: FeedDocument, format: 'atom' | 'xml'): string {
  const { title, description, language, author, home, self, hubs, entries } = document;
  const [hub, ...others] = hubs;
  const feed = new Feed({
    // An Atom feed's id is that of its page.
    id: home,
    title: plain(title),
    description: plain(description),
    link: home,
    language,
    generator: false,
    feed: self,
    // When its last entry changed: a feed that says the same has the same bytes.
    updated: new Date(Math.max(0, ...entries.map(({ modified }) => modified))),
    // Every entry of an Atom feed has an author: its own, or the feed's (RFC 4287, 4.1.2).
    author: { name: plain(author.name), link: author.address },
    ...defined({ hub }),
  });
  for (const entry of entries) feed.addItem(itemOf(entry, format));
  const text = format === 'xml' ? feed.rss2() : withTypes(feed.atom1(), entries);
  return others.length === 0 ? text : withHubs(text, others, format);
}

function itemOf(
  {
    guid,
    address,
    title,
    summary,
    html,
    published,
    modified,
    authors,
    tags,
    image,
    audio,
  }: FeedEntry,
  format: 'atom' | 'xml',
): Parameters<Feed['addItem']>[0] {
  return {
    guid,
    id: guid,
    link: address,
    date: new Date(modified),
    published: new Date(published),
    // HTML in the library's Atom, as the summary is in both.
    title: escapeHtml(xmlText(title)),
    ...(summary === undefined ? {} : { description: escapeHtml(xmlText(summary)) }),
    // The library ends its CDATA section at the second “]]>” of a text.
    content: xmlText(html).replaceAll(']]>', ']]&gt;'),
    category: tags.map((name) => categoryOf(name, format)),
    ...(audio === undefined
      ? {}
      : { enclosure: { url: audio.address, type: audio.type, length: audio.bytes } }),
    ...(format === 'atom'
      ? { author: authors.map(({ name, address: link }) => ({ name: plain(name), link })) }
      : {
          extensions: [
            // Plain words (RSS Advisory Board, RSS Best Practices Profile), in place of the
            // library's CDATA.
            { name: 'title', objects: { _text: plain(title) } },
            { name: 'dc:creator', objects: authors.map(({ name }) => ({ _text: plain(name) })) },
            ...mediaOf(image),
          ] as never,
        }),
  };
}

/** A text for an element. The library's writer takes `&amp;` for an “&” that is escaped already. */
const plain = (text: string): string => xmlText(text).replaceAll('&amp;', '&amp;amp;');

/** In attributes, where Atom has its categories, the library's writer leaves a “<” as it is. */
function categoryOf(name: string, format: 'atom' | 'xml'): { name: string; term?: string } {
  const shown = format === 'xml' ? plain(name) : xmlText(name).replaceAll('<', '‹');
  return format === 'xml' ? { name: shown } : { name: shown, term: shown };
}

function mediaOf(image: string | undefined): object[] {
  return image === undefined
    ? []
    : [
        {
          name: 'media:content',
          objects: {
            _attributes: {
              'xmlns:media': MEDIA,
              url: encodeURI(image),
              medium: 'image',
              type: 'image/jpeg',
            },
          },
        },
      ];
}

/** In Atom the library calls every enclosure a picture, and names its type by the address's end. */
function withTypes(text: string, entries: readonly FeedEntry[]): string {
  const types = new Map(
    entries.flatMap(({ audio }) =>
      audio === undefined ? [] : [[escapeHtml(new URL(audio.address).href), audio.type]],
    ),
  );
  if (types.size === 0) return text;
  return text.replace(
    /(<link rel="enclosure" href="([^"]*)" type=")[^"]*/g,
    (tag, before: string, address: string) => before + (types.get(address) ?? tag),
  );
}

/** The library knows of one hub; W3C WebSub allows several. */
function withHubs(text: string, hubs: readonly string[], format: 'atom' | 'xml'): string {
  const tag = format === 'xml' ? '<atom:link ' : '<link ';
  const links = hubs.map((hub) => `${tag}href="${escapeHtml(hub)}" rel="hub"/>`).join('');
  return text.replace(tag, () => links + tag);
}
