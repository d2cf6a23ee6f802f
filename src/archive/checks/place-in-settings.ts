import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateKey } from '../../content/yaml/locate-key.ts';

/** Where a key of `content/site.yaml` stands; its beginning when that cannot be said. */
export function placeInSettings(
  contentFolder: string,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  try {
    const text = readFileSync(join(contentFolder, 'site.yaml'), 'utf8').replace(/^\uFEFF/, '');
    return locateKey(text, path, { firstLine: 1, keyItself: true });
  } catch {
    // The file went away meanwhile: the next run says so.
    return { line: 1, column: 1 };
  }
}
