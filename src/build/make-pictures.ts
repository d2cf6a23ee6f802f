import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pictureAddress } from '../images/picture-name.ts';
import type { Project } from './project.ts';
import { shownPictures } from './shown-pictures.ts';

/** Makes the published forms of pictures that are not in the cache, at most `workers` at once; returns how many. */
export async function makePictures(db: DatabaseSync, project: Project, workers: number): Promise<number> {
  const missing = shownPictures(db)
    .map(({ path, digest }) => ({ path, file: join(project.pictures, pictureAddress(path, digest).slice('/foto/'.length)) }))
    .filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return 0;
  const { encodePicture } = await import('../images/sharp-picture-encoder.ts');
  let next = 0;
  const work = async (): Promise<void> => {
    for (let job = missing[next++]; job !== undefined; job = missing[next++]) {
      const bytes = await encodePicture(readFileSync(join(project.content, job.path)));
      mkdirSync(dirname(job.file), { recursive: true });
      writeFileSync(`${job.file}.part`, bytes);
      renameSync(`${job.file}.part`, job.file);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return missing.length;
}
