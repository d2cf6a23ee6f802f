/** The file of a page under `dist/`: `/x/` is `x/index.html`, and `/404/` is the `404.html` that hosts look for. */
export function fileOfAddress(address: string): string {
  return address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;
}
