import { addressOfPath } from './address-of-path.ts';
import type { Announcement } from './announcement.ts';

/** Addresses in one request at most (indexnow.org/documentation, “Submitting set of URLs”). */
const MOST = 10_000;

export interface IndexNowOptions {
  /** Where it is sent; one search engine tells the others. */
  to: string;
  key: string;
  /** Address of the newspaper, with a slash at its end. */
  site: string;
}

/**
 * What tells IndexNow's search engines of pages that came, changed or went; the protocol does not
 * tell these apart. Pure.
 */
export function indexNowAnnouncements(
  { to, key, site }: IndexNowOptions,
  paths: readonly string[],
): Announcement[] {
  return Array.from({ length: Math.ceil(paths.length / MOST) }, (_, index) => {
    const some = paths.slice(index * MOST, (index + 1) * MOST);
    const urlList = some.map((path) => addressOfPath(site, path));
    return {
      to,
      contentType: 'application/json; charset=utf-8',
      body: JSON.stringify({
        host: new URL(site).host,
        key,
        keyLocation: `${site}${key}.txt`,
        urlList,
      }),
      paths: some,
    };
  });
}
