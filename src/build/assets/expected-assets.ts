import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../archive/digest.ts';
import type { Project } from '../project.ts';

/** A file of the site that is neither a page nor a picture of a story: its digest, and where its bytes lie or what it says. */
export type Asset = { digest: string } & ({ source: string } | { text: string });

/** Every stylesheet and script, and every file of `public/`. */
export function expectedAssets(project: Project): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const folder of [join(project.bundle, 'client'), project.public]) {
    for (const path of filesIn(folder)) {
      const source = join(folder, path);
      assets.set(path, { digest: digest(readFileSync(source)), source });
    }
  }
  return assets;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}
