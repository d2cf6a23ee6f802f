/**
 * A start or end tag whose values stand in double quotation marks, as the site's own HTML has them.
 */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s+([^\s"'>/=]+)(?:="([^"]*)")?/g;
/** What readers of feeds understand; the rest is for the paper's own stylesheet and scripts. */
const KEPT = new Set([
  'alt',
  'cite',
  'colspan',
  'datetime',
  'height',
  'href',
  'lang',
  'rel',
  'reversed',
  'rowspan',
  'scope',
  'src',
  'start',
  'title',
  'width',
]);
/** Tags that go while what is in them stays. */
const BARE = new Set(['picture', 'source']);

/**
 * A story's HTML for those who read it elsewhere: addresses absolute, one form of each picture.
 * `page` is the story's address, `site` the paper's, with a slash at its end.
 */
export function feedHtml(html: string, { page, site }: { page: string; site: string }): string {
  const absolute = (address: string): string =>
    address.startsWith('#')
      ? page + address
      : address.startsWith('/') && !address.startsWith('//')
        ? site + address.slice(1)
        : address;
  return html.replace(TAG, (_, slash: string, name: string, attributes: string) => {
    if (BARE.has(name)) return '';
    if (slash !== '') return `</${name}>`;
    const kept = [...attributes.matchAll(ATTRIBUTE)]
      .filter(([, key = '']) => KEPT.has(key))
      .map(([, key = '', value]) =>
        value === undefined
          ? ` ${key}`
          : ` ${key}="${key === 'href' || key === 'src' ? absolute(value) : value}"`,
      );
    return `<${name}${kept.join('')}>`;
  });
}
