/**
 * The absolute address of a file of the site: `kota/index.html` is `https://contoh.example/kota/`.
 * `site` ends in a slash. Pure.
 */
export function addressOfPath(site: string, path: string): string {
  return encodeURI(site + (path === 'index.html' ? '' : path.replace(/\/index\.html$/, '/')));
}
