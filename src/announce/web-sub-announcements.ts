import { addressOfPath } from './address-of-path.ts';
import type { Announcement } from './announcement.ts';

/**
 * What tells a WebSub hub of feeds that changed. WebSub leaves it to hub and publisher how (W3C
 * Recommendation, section 3); every public hub takes the form of PubSubHubbub 0.3, section 7.1.
 * Each feed goes alone: a hub may read only one `hub.url` of several and still answer that all is
 * well. Feeds that are gone are not told, since there is nothing to fetch. `site` ends in a slash.
 * Pure.
 */
export function webSubAnnouncements(
  hub: string,
  site: string,
  paths: readonly string[],
): Announcement[] {
  return paths.map((path) => ({
    to: hub,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams([
      ['hub.mode', 'publish'],
      ['hub.url', addressOfPath(site, path)],
    ]).toString(),
    paths: [path],
  }));
}
