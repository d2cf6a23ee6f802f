import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { readMeta } from '../archive/meta.ts';
import { PUBLISHED_FILE } from '../reactions/published-stories.ts';
import { SEARCH_FOLDER, type SearchManifest } from '../search/search-protocol.ts';
import type { Settings } from '../site/settings-schema.ts';
import type { SiteView } from '../archive/views.ts';
import type { Asset } from './expected-assets.ts';
import { headersFile } from './headers-file.ts';
import { reactionsFile } from './reactions-file.ts';

/** Files of the site that are neither pages nor copies: the build writes them from the settings. */
export function generatedAssets(db: DatabaseSync, search?: { manifest: SearchManifest; engine: string }): Map<string, Asset> {
  const { policy, address } = JSON.parse(readMeta(db, 'site') ?? '{}') as SiteView;
  const headers = headersFile(policy, address);
  const texts: [string, string][] = [['_headers', headers]];
  const settings = readMeta(db, 'settings');
  const reactions = settings === undefined ? undefined : reactionsFile(db, JSON.parse(settings) as Settings);
  if (reactions !== undefined) texts.push([PUBLISHED_FILE, reactions]);
  if (search !== undefined) texts.push([`${SEARCH_FOLDER}/bagian.json`, JSON.stringify(search.manifest)]);
  const assets = new Map<string, Asset>(texts.map(([path, text]) => [path, { digest: digest(text), text }]));
  if (search !== undefined) assets.set(`${SEARCH_FOLDER}/pagefind.wasm`, { digest: digest(readFileSync(search.engine)), source: search.engine });
  return assets;
}
