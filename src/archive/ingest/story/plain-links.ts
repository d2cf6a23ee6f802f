import { posix } from 'node:path';

const LINK = /<a [^>]*?href="([^"]*)"/g;

/**
 * What a text (HTML) of a story's file links to within the paper, once each: addresses of pages in
 * their one form (`/2026/11/x/`), and paths of other stories' files under `content/`. `origin` is
 * the paper's address. Pure.
 */
export function plainLinks(html: string, file: string, origin: string | undefined): string[] {
  if (!html.includes('<a ')) return [];
  const found = new Set<string>();
  for (const [, href = ''] of html.matchAll(LINK)) {
    const [path = ''] = withoutOrigin(href, origin).split(/[?#]/);
    if (/^[a-z][a-z0-9+.-]*:|^\/\/|^$/i.test(path)) continue;
    if (path.endsWith('.md')) found.add(fileOf(path, file));
    else if (path.startsWith('/')) found.add(path.endsWith('/') ? path : `${path}/`);
  }
  return [...found];
}

/** The paper's own full addresses, without the host. */
function withoutOrigin(href: string, origin: string | undefined): string {
  return origin !== undefined && href.startsWith(origin) ? `/${href.slice(origin.length)}` : href;
}

/** The path under `content/` that a link to a story's file means. */
function fileOf(path: string, from: string): string {
  const place = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  const plain = place.replace(/^content\//, '');
  return plain.startsWith('articles/') ? plain : `articles/${plain}`;
}
