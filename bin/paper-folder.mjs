import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The nearest folder, from one upwards, that is a paper's: it has `package.json` and
 * `astro.config.ts`. Undefined where there is none.
 */
export function paperFolder(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if (['package.json', 'astro.config.ts'].every((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return undefined;
  }
}
