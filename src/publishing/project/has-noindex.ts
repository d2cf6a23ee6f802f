/**
 * Whether a page's HTML asks search engines not to list it (`robots` with `noindex`, as
 * src/layouts/Page.astro writes it). Pure.
 */
export function hasNoindex(html: string): boolean {
  return /<meta name="robots" content="noindex\b/.test(html);
}
