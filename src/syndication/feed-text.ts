import { type FeedFormat } from '../values/site-paths.ts';
import { feedJson } from './feed-json.ts';
import { feedXml } from './feed-xml.ts';
import type { FeedDocument } from './feed.ts';

/** A feed in one of its formats. Pure. */
export function feedText(document: FeedDocument, format: FeedFormat, zone: string): string {
  return format === 'json' ? feedJson(document, zone) : feedXml(document, format);
}
