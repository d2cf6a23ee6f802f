/** The file of a page under `dist/`: `/x/` is `x/index.html`, and `/404/` is the `404.html` that hosts look for. */
export function fileOfAddress(address: string): string {
  return address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;
}

/** The address whose page such a file would be; undefined for a file that is no page’s. */
export function addressOfFile(file: string): string | undefined {
  if (file === '404.html') return '/404/';
  return file === 'index.html' || file.endsWith('/index.html') ? `/${file.slice(0, -'index.html'.length)}` : undefined;
}
