/**
 * Whether a file of the site (its path under `dist/`) is an HTML page of the kinds that search
 * engines may list.
 */
export function isPageForSearch(path: string): boolean {
  return (
    (path === 'index.html' || path.endsWith('/index.html')) && !path.startsWith('ruang-iklan/')
  );
}
