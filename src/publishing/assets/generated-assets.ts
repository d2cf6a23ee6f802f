import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../../files/digest.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { PUBLISHED_FILE } from '../../reactions/published-file.ts';
import { SEARCH_FOLDER, type SearchManifest } from '../../search/search-protocol.ts';
import { SECURITY_TXT, securityTxt } from '../../wellknown/security-txt.ts';
import { MANIFEST, webManifest } from '../../wellknown/web-manifest.ts';
import type { Asset } from './compiled-assets.ts';
import { headersFile } from './headers-file.ts';
import { reactionsFile } from './reactions-file.ts';

/**
 * Files of the site that are neither pages nor copies: the build writes them from the settings.
 * `builtAt` in milliseconds since the epoch.
 */
export function generatedAssets(
  db: DatabaseSync,
  builtAt: number,
  search?: { manifest: SearchManifest; engine: string },
): Map<string, Asset> {
  const { policy, address } = paperState(db, 'site');
  const settings = paperState(db, 'settings');
  const { security, announce } = settings;
  const texts: [string, string | undefined][] = [
    ['_headers', headersFile(policy, address)],
    [MANIFEST, webManifest(settings)],
    [PUBLISHED_FILE, reactionsFile(db, settings)],
    [SECURITY_TXT, security === undefined ? undefined : securityTxt(security, settings, builtAt)],
  ];
  // Search engines find here that whoever knows the key owns the site (indexnow.org/documentation,
  // “Verifying ownership”).
  if (announce?.indexNow !== undefined) texts.push([`${announce.indexNow}.txt`, announce.indexNow]);
  if (search !== undefined)
    texts.push([`${SEARCH_FOLDER}/bagian.json`, JSON.stringify(search.manifest)]);
  const assets = new Map<string, Asset>(
    texts.flatMap(([path, said]) =>
      said === undefined ? [] : [[path, { digest: digest(said), text: said }]],
    ),
  );
  if (search !== undefined)
    assets.set(`${SEARCH_FOLDER}/pagefind.wasm`, {
      digest: digest(readFileSync(search.engine)),
      source: search.engine,
    });
  return assets;
}
