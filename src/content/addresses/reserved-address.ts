/**
 * Of these, `content/pages/` may have a page: every paper has one about itself and its guidelines,
 * and may add to what is said of privacy.
 */
export const STANDING_SEGMENTS: readonly string[] = ['pedoman-media-siber', 'privasi', 'tentang'];
/** First segments of addresses that belong to the site itself, never to a section or a story. */
export const RESERVED_SEGMENTS: readonly string[] = [
  '404',
  '_astro',
  'admin',
  'api',
  'cari',
  'foto',
  'indeks',
  'media',
  'penulis',
  'ralat',
  'redaksi',
  'ruang-iklan',
  'seri',
  'sitemap',
  'tag',
  'umpan',
  ...STANDING_SEGMENTS,
];

/**
 * What else lives at a story's address, as a phrase for a message; undefined when the address is
 * free.
 */
export function reservedAddress(address: string, sections: readonly string[]): string | undefined {
  const segments = address.split('/').filter(Boolean);
  const [first = ''] = segments;
  if (segments.length === 0) return 'the home page';
  if (RESERVED_SEGMENTS.includes(first)) return `the site’s own pages under /${first}/`;
  if (!sections.includes(first)) return undefined;
  if (segments.length === 1) return `the front of the section “${first}”`;
  return segments[1] === 'arsip' ? `the archive of the section “${first}”` : undefined;
}
