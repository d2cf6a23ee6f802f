import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { readMeta } from '../archive/meta.ts';
import type { SiteView } from '../archive/views.ts';
import type { Asset } from './expected-assets.ts';
import { headersFile } from './headers-file.ts';

/** Files of the site that are neither pages nor copies: the build writes them from the settings. */
export function generatedAssets(db: DatabaseSync): Map<string, Asset> {
  const { policy, address } = JSON.parse(readMeta(db, 'site') ?? '{}') as SiteView;
  const headers = headersFile(policy, address);
  return new Map([['_headers', { digest: digest(headers), text: headers }]]);
}
