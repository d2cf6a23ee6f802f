import { Feed } from 'feed';
import { escapeHtml } from '../site/escape-html.ts';
import type { FeedDocument, FeedEntry } from './feed.ts';
import { xmlText } from './xml-text.ts';

const MEDIA = 'http://search.yahoo.com/mrss/';
const DC = 'http://purl.org/dc/elements/1.1/';

/** A feed as RSS 2.0 (by the RSS Advisory Board's profile) or as Atom (RFC 4287). Pure. */
export function feedXml(document: FeedDocument, format: 'atom' | 'xml'): string {
  const { title, description, language, home, self, hubs, entries } = document;
  const [hub, ...others] = hubs;
  const feed = new Feed({
    // An Atom feed's id is that of its page.
    id: home, title: xmlText(title), description: xmlText(description), link: home, language, generator: false, feed: self,
    // When its last entry changed: a feed that says the same has the same bytes.
    updated: new Date(Math.max(0, ...entries.map(({ modified }) => modified))),
    ...(hub === undefined ? {} : { hub }),
  });
  for (const entry of entries) feed.addItem(itemOf(entry, format));
  const text = format === 'xml' ? feed.rss2() : feed.atom1();
  return others.length === 0 ? text : withHubs(text, others, format);
}

function itemOf({ guid, address, title, summary, html, published, modified, authors, tags, image, audio }: FeedEntry, format: 'atom' | 'xml'): Parameters<Feed['addItem']>[0] {
  return {
    guid, id: guid, link: address, date: new Date(modified), published: new Date(published),
    // Readers take both as HTML.
    title: escapeHtml(xmlText(title)),
    ...(summary === undefined ? {} : { description: escapeHtml(xmlText(summary)) }),
    content: xmlText(html),
    category: tags.map((name) => categoryOf(xmlText(name), format)),
    ...(audio === undefined ? {} : { enclosure: { url: audio.address, type: audio.type, length: audio.bytes } }),
    ...(format === 'atom'
      ? { author: authors.map(({ name, address: link }) => ({ name: xmlText(name), link })) }
      : { extensions: [{ name: 'dc:creator', objects: authors.map(({ name }) => ({ _attributes: { 'xmlns:dc': DC }, _text: xmlText(name) })) }, ...mediaOf(image)] as never }),
  };
}

/** In attributes, where Atom has its categories, the library's writer leaves a “<” as it is. */
function categoryOf(name: string, format: 'atom' | 'xml'): { name: string; term?: string } {
  return format === 'xml' ? { name } : { name: name.replaceAll('<', '‹'), term: name.replaceAll('<', '‹') };
}

function mediaOf(image: string | undefined): object[] {
  return image === undefined ? [] : [{ name: 'media:content', objects: { _attributes: { 'xmlns:media': MEDIA, url: encodeURI(image), medium: 'image', type: 'image/jpeg' } } }];
}

/** The library knows of one hub; W3C WebSub allows several. */
function withHubs(text: string, hubs: readonly string[], format: 'atom' | 'xml'): string {
  const tag = format === 'xml' ? 'atom:link' : 'link';
  const links = hubs.map((hub) => `<${tag} href="${escapeHtml(hub)}" rel="hub"/>`).join('');
  return format === 'xml' ? text.replace(/(?=<atom:link )/, links) : text.replace(/(?=<link )/, links);
}
