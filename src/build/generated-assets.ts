import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { readMeta } from '../archive/meta.ts';
import { PUBLISHED_FILE } from '../reactions/published-stories.ts';
import type { Settings } from '../site/settings-schema.ts';
import type { SiteView } from '../archive/views.ts';
import type { Asset } from './expected-assets.ts';
import { headersFile } from './headers-file.ts';
import { reactionsFile } from './reactions-file.ts';

/** Files of the site that are neither pages nor copies: the build writes them from the settings. */
export function generatedAssets(db: DatabaseSync): Map<string, Asset> {
  const { policy, address } = JSON.parse(readMeta(db, 'site') ?? '{}') as SiteView;
  const headers = headersFile(policy, address);
  const texts: [string, string][] = [['_headers', headers]];
  const text = readMeta(db, 'settings');
  const settings = text === undefined ? undefined : (JSON.parse(text) as Settings);
  const reactions = settings === undefined ? undefined : reactionsFile(db, settings);
  if (reactions !== undefined) texts.push([PUBLISHED_FILE, reactions]);
  // Search engines find here that whoever knows the key owns the site (indexnow.org/documentation, “Verifying ownership”).
  const key = settings?.announce?.indexNow;
  if (key !== undefined) texts.push([`${key}.txt`, key]);
  return new Map(texts.map(([path, text]) => [path, { digest: digest(text), text }]));
}
