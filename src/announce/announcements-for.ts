import type { Announcement } from './announcement.ts';
import { ABSENT } from './change.ts';
import { indexNowAnnouncements } from './index-now-announcements.ts';
import type { Journal } from './journal.ts';
import { INDEX_NOW } from './receivers-of.ts';
import { webSubAnnouncements } from './web-sub-announcements.ts';

export interface Sender {
  /** Address of the newspaper, with a slash at its end. */
  site: string;
  /** The key for IndexNow. */
  key: string;
  /** Where IndexNow's announcements go. */
  indexNow: string;
}

/** What is to be sent to a receiver, in the order of sending. Pure. */
export function announcementsFor(
  receiver: string,
  pending: Journal['pending'][string],
  { site, key, indexNow }: Sender,
): Announcement[] {
  const paths = Object.keys(pending).sort();
  if (receiver === INDEX_NOW) return indexNowAnnouncements({ to: indexNow, key, site }, paths);
  return webSubAnnouncements(
    receiver,
    site,
    paths.filter((path) => pending[path]?.now !== ABSENT),
  );
}
