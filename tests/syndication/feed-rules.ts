import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { z } from 'zod';

const SCHEMA = join(import.meta.dirname, 'schemas/atom.rnc');

/**
 * What jing says of Atom files by the grammar of RFC 4287, a line for each fault; and that every
 * entry has an author (4.1.1, 4.1.2), which the grammar cannot say.
 */
export function atomFaults(files: readonly string[], read: (file: string) => string): string[] {
  const { stdout, error } = spawnSync('jing', ['-c', SCHEMA, ...files], { encoding: 'utf8' });
  if (error !== undefined) throw new Error('jing is missing: apt-get install jing');
  return [
    ...stdout.split('\n').filter((line) => line !== ''),
    ...files.flatMap((file) => {
      const feed = rootOf(read(file));
      return child(feed, 'author') === undefined &&
        children(feed, 'entry').some((entry) => child(entry, 'author') === undefined)
        ? [`${file}: an entry without an author`]
        : [];
    }),
  ];
}

/** RFC 822 with a year of four digits, as the RSS Advisory Board asks. */
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
/** Elements that a channel has at most once; an item's in ITEM. */
const CHANNEL = [
  'title',
  'link',
  'description',
  'language',
  'lastBuildDate',
  'docs',
  'pubDate',
  'ttl',
  'generator',
];
const ITEM = ['title', 'link', 'description', 'pubDate', 'guid', 'enclosure'];

/**
 * What is wrong with a feed by RSS 2.0 and the RSS Advisory Board's profile, in which `hubs` are
 * named.
 */
export function rssFaults(text: string, hubs: readonly string[] = []): string[] {
  const faults: string[] = [];
  const rss = rootOf(text);
  const channel = child(rss, 'channel');
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0' || channel === undefined)
    return ['no <rss version="2.0"> with a <channel>'];
  const once = (of: XmlElement, names: readonly string[]): void => {
    for (const name of names)
      if (children(of, name).length > 1) faults.push(`<${name}> stands twice in <${of.name}>`);
  };
  const absolute = (address: string | undefined, what: string): void => {
    if (address === undefined || !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
      faults.push(`${what} is no full address: ${address ?? 'none'}`);
  };
  const dated = (of: XmlElement, name: string): void => {
    for (const date of children(of, name))
      if (!DATE.test(date.text) || Number.isNaN(Date.parse(date.text)))
        faults.push(`<${name}> is no date: ${date.text}`);
  };
  for (const name of ['title', 'description'])
    if ((child(channel, name)?.text ?? '') === '') faults.push(`<channel> without <${name}>`);
  absolute(child(channel, 'link')?.text, '<link> of <channel>');
  once(channel, CHANNEL);
  dated(channel, 'lastBuildDate');
  const links = children(channel, 'atom:link');
  const named = (rel: string): string[] =>
    links
      .filter(({ attributes }) => attributes['rel'] === rel)
      .map(({ attributes }) => attributes['href'] ?? '');
  if (named('self').length !== 1) faults.push('not one <atom:link rel="self">');
  if (named('hub').sort().join(' ') !== [...hubs].sort().join(' '))
    faults.push(`hubs: ${named('hub').join(' ')}`);
  for (const link of links) absolute(link.attributes['href'], '<atom:link>');
  const guids = new Set<string>();
  for (const item of children(channel, 'item')) {
    once(item, ITEM);
    dated(item, 'pubDate');
    if (child(item, 'title') === undefined && child(item, 'description') === undefined)
      faults.push('<item> without title and description');
    absolute(child(item, 'link')?.text, '<link> of <item>');
    const guid = child(item, 'guid');
    if (guid === undefined || guid.text === '' || guids.has(guid.text))
      faults.push(`<guid> missing or twice: ${guid?.text ?? ''}`);
    else if (guid.attributes['isPermaLink'] !== 'false') absolute(guid.text, '<guid>');
    guids.add(guid?.text ?? '');
    for (const { attributes } of children(item, 'enclosure')) {
      absolute(attributes['url'], '<enclosure>');
      if (
        !/^[1-9]\d*$/.test(attributes['length'] ?? '') ||
        !MEDIA_TYPE.test(attributes['type'] ?? '')
      )
        faults.push(`<enclosure> without length or type: ${JSON.stringify(attributes)}`);
    }
    for (const [, address] of (child(item, 'content:encoded')?.text ?? '').matchAll(
      / (?:href|src)="([^"]*)"/g,
    ))
      if (!/^(?:https?|mailto|tel):/.test(address ?? ''))
        faults.push(`an address of the text is not absolute: ${address ?? ''}`);
  }
  return faults;
}

const address = z.url({ protocol: /^https?$/ });
const author = z
  .strictObject({
    name: z.string().min(1).optional(),
    url: address.optional(),
    avatar: address.optional(),
  })
  .refine((value) => Object.keys(value).length > 0);
const moment = z.iso.datetime({ offset: true });
const attachment = z.strictObject({
  url: address,
  mime_type: z.string().regex(MEDIA_TYPE),
  title: z.string().optional(),
  size_in_bytes: z.int().min(1).optional(),
  duration_in_seconds: z.number().optional(),
});
const item = z
  .strictObject({
    id: z.string().min(1),
    url: address.optional(),
    external_url: address.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: address.optional(),
    banner_image: address.optional(),
    date_published: moment.optional(),
    date_modified: moment.optional(),
    authors: z.array(author).min(1).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
    attachments: z.array(attachment).optional(),
  })
  .refine(
    ({ content_html: html, content_text: text }) => html !== undefined || text !== undefined,
    'an item without content',
  );
/** JSON Feed 1.1 (jsonfeed.org), without extensions. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: address.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
  items: z.array(item),
});

/** What is wrong with a feed by JSON Feed 1.1. */
export function jsonFaults(text: string): string[] {
  const { error } = jsonFeed.safeParse(JSON.parse(text));
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (root === null) throw new Error('no document');
  return root;
}

const children = (of: XmlElement, name: string): XmlElement[] =>
  of.children.filter(
    (node): node is XmlElement => node instanceof XmlElement && node.name === name,
  );
const child = (of: XmlElement, name: string): XmlElement | undefined => children(of, name)[0];
