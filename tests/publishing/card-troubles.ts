import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** What a page must say to whoever links to it; `article:section` is no part of a card. */
const NEEDED = [
  'description',
  'og:title',
  'og:description',
  'og:type',
  'og:site_name',
  'og:locale',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
];

/**
 * What a page of the site in `dist` lacks for a card beside a link to it, in words; nothing when
 * all is well. `origin` ends with a slash.
 */
export async function cardTroubles(dist: string, file: string, origin: string): Promise<string[]> {
  const html = readFileSync(join(dist, file), 'utf8');
  const card = cardOf(html);
  const address = file === '404.html' ? undefined : origin + file.replace(/index\.html$/, '');
  const troubles = NEEDED.filter(
    (name) => (card[name] ?? []).length !== 1 || card[name]?.[0]?.trim() === '',
  ).map((name) => `${name}: ${JSON.stringify(card[name])}`);
  if (card['og:url']?.[0] !== address) troubles.push(`og:url is ${JSON.stringify(card['og:url'])}`);
  if (/<title>\s*<\/title>/.test(html)) troubles.push('title is empty');
  const [picture = '', type, width, height] = [
    'og:image',
    'og:image:type',
    'og:image:width',
    'og:image:height',
  ].map((name) => card[name]?.[0]);
  const path = join(dist, picture.slice(origin.length));
  if (!picture.startsWith(origin) || !existsSync(path))
    return [...troubles, `there is no ${picture}`].map((trouble) => `${file} ${trouble}`);
  const { format, width: w, height: h } = await sharp(path).metadata();
  if (`image/${format}` !== type || String(w) !== width || String(h) !== height)
    troubles.push(`${picture} is ${format}, ${w} × ${h}, not ${type}, ${width} × ${height}`);
  return troubles.map((trouble) => `${file} ${trouble}`);
}

/** The contents of a page's `<meta>` by name or property, as a browser reads them. */
export function cardOf(html: string): Record<string, string[]> {
  const card: Record<string, string[]> = {};
  for (const [, name = '', content = ''] of html.matchAll(
    /<meta (?:name|property)="([^"]+)" content="([^"]*)">/g,
  ))
    (card[name] ??= []).push(
      content
        .replaceAll('&#34;', '"')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll('&#38;', '&'),
    );
  return card;
}
