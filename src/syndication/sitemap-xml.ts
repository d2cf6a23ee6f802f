import { isoDate } from '../dates/iso-date.ts';
import { xmlText } from './xml-text.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in an XML element or attribute. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A page in a sitemap; addresses are absolute, moments in milliseconds since the epoch. */
export interface SitemapEntry {
  address: string;
  /** When it was last changed in substance; absent where that is not known. */
  modified?: number | undefined;
  images?: readonly string[] | undefined;
}

export interface NewsEntry {
  address: string;
  title: string;
  date: number;
  language: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const loc = (address: string): string => `<loc>${escapeXml(encodeURI(address))}</loc>`;
const lastmod = (modified: number | undefined, zone: string): string =>
  modified === undefined ? '' : `<lastmod>${isoDate(modified, zone)}</lastmod>`;

/** Sitemaps protocol 0.9 with Google's extension for images. Pure. */
export function sitemapXml(entries: readonly SitemapEntry[], zone: string): string {
  const urls = entries.map(
    ({ address, modified, images = [] }) =>
      `<url>${loc(address)}${lastmod(modified, zone)}${images.map((image) => `<image:image><image:loc>${escapeXml(encodeURI(image))}</image:loc></image:image>`).join('')}</url>\n`,
  );
  return `${HEAD}<urlset ${SITEMAP} ${IMAGE}>\n${urls.join('')}</urlset>\n`;
}

/** A list of sitemaps. Pure. */
export function sitemapIndexXml(entries: readonly SitemapEntry[], zone: string): string {
  return `${HEAD}<sitemapindex ${SITEMAP}>\n${entries.map(({ address, modified }) => `<sitemap>${loc(address)}${lastmod(modified, zone)}</sitemap>\n`).join('')}</sitemapindex>\n`;
}

/**
 * Google's sitemap for news: the stories of two days; where there are none, the address of the home
 * page alone, since a sitemap without addresses is invalid. Pure.
 */
export function newsSitemapXml(
  entries: readonly NewsEntry[],
  { name, zone, home }: { name: string; zone: string; home: string },
): string {
  const urls = entries.map(
    ({ address, title, date, language }) =>
      `<url>${loc(address)}<news:news><news:publication><news:name>${escapeXml(name)}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${isoDate(date, zone)}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>\n`,
  );
  return `${HEAD}<urlset ${SITEMAP} ${NEWS}>\n${urls.length === 0 ? `<url>${loc(home)}</url>\n` : urls.join('')}</urlset>\n`;
}
