import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { pictureAddress } from '../images/picture-name.ts';
import type { Project } from './project.ts';

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
  const shown = db.prepare('SELECT path, digest FROM picture WHERE EXISTS (SELECT 1 FROM story_picture JOIN story ON key = story WHERE story_picture.path = picture.path AND visible = 1)').all() as { path: string; digest: string }[];
  for (const { path, digest: source } of shown) {
    const name = pictureAddress(path, source).slice(1);
    // The name stands for the source's bytes and every parameter, so it serves as digest.
    assets.set(name, { digest: name, source: join(project.pictures, name.slice(name.indexOf('/') + 1)) });
  }
  return assets;
}

/** Makes the published forms of pictures that are not in the cache; returns how many. */
export async function makePictures(db: DatabaseSync, project: Project): Promise<number> {
  const shown = db.prepare('SELECT path, digest FROM picture WHERE EXISTS (SELECT 1 FROM story_picture JOIN story ON key = story WHERE story_picture.path = picture.path AND visible = 1) ORDER BY path').all() as { path: string; digest: string }[];
  let made = 0;
  for (const { path, digest: source } of shown) {
    const file = join(project.pictures, pictureAddress(path, source).slice('/foto/'.length));
    if (existsSync(file)) continue;
    const { encodePicture } = await import('../images/sharp-picture-encoder.ts');
    const bytes = await encodePicture(readFileSync(join(project.content, path)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
    made++;
  }
  return made;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}
