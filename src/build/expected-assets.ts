import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { pictureAddress } from '../images/picture-name.ts';
import type { Project } from './project.ts';
import { shownPictures } from './shown-pictures.ts';

/** A file of the site that is no page: its digest, and where its bytes lie. */
export interface Asset {
  digest: string;
  source: string;
}

/** Every stylesheet and script, every file of `public/`, and the published form of every picture that a visible story shows. */
export function expectedAssets(db: DatabaseSync, project: Project): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const folder of [join(project.bundle, 'client'), project.public]) {
    for (const path of filesIn(folder)) {
      const source = join(folder, path);
      assets.set(path, { digest: digest(readFileSync(source)), source });
    }
  }
  for (const { path, digest: source } of shownPictures(db)) {
    const name = pictureAddress(path, source).slice(1);
    // The name stands for the source's bytes and every parameter, so it serves as digest.
    assets.set(name, { digest: name, source: join(project.pictures, name.slice(name.indexOf('/') + 1)) });
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
