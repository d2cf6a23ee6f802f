import { PATHS } from '../../values/site-paths.ts';
/**
 * The file of a page under `dist/`: `/x/` is `x/index.html`, `/x.xml` itself, and `/404/` the
 * `404.html` that hosts look for.
 */
export function fileOfAddress(address: string): string {
  if (address === PATHS.notFound) return '404.html';
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}

/** The address whose page such a file would be. */
export function addressOfFile(file: string): string {
  if (file === '404.html') return PATHS.notFound;
  return file === 'index.html' || file.endsWith('/index.html')
    ? `/${file.slice(0, -'index.html'.length)}`
    : `/${file}`;
}
