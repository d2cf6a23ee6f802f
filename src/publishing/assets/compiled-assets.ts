import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../files/digest.ts';
import { listPublic } from './list-public.ts';

/**
 * A file of the site that is neither a page nor a picture of a story: its digest, and where its
 * bytes lie or what it says.
 */
export type Asset = { digest: string } & ({ source: string } | { text: string });

/** Every stylesheet and script that was compiled, by its path in the site. */
export function compiledAssets(bundle: string): Map<string, Asset> {
  const folder = join(bundle, 'client');
  return new Map(
    listPublic(folder, () => true).files.map((path) => {
      const source = join(folder, path);
      return [path, { digest: digest(readFileSync(source)), source }];
    }),
  );
}
