import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pictureAddress } from '../images/picture-name.ts';
import type { Project } from './project.ts';
import { shownPictures } from './shown-pictures.ts';

/** Makes the published forms of pictures that are not in the cache; returns how many. */
export async function makePictures(db: DatabaseSync, project: Project): Promise<number> {
  let made = 0;
  for (const { path, digest } of shownPictures(db)) {
    const file = join(project.pictures, pictureAddress(path, digest).slice('/foto/'.length));
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
