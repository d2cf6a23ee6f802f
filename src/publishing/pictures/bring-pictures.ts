import type { BuildRun } from '../build-run.ts';
import type { ReconciledSite } from '../staging/reconcile-site.ts';
import { makePictures } from './make-pictures.ts';
import { PictureCache } from './picture-cache.ts';
import { pictureChanges, type PictureChanges } from './picture-changes.ts';

/** Decides which forms of pictures come and go, and makes those that no earlier build has made. */
export async function bringPictures(
  { db, project, hands, workers, log, onPicture }: BuildRun,
  site: ReconciledSite,
): Promise<{ changes: PictureChanges; cache: PictureCache }> {
  const changes = pictureChanges(db, site);
  const cache = new PictureCache(project.pictures);
  const { made, kept, pictures } = await makePictures({
    changes: changes.pictures,
    cache,
    contentFolder: project.content,
    hands,
    workers,
    onProgress: onPicture,
  });
  if (made > 0)
    log(
      `Made ${made} files of ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}${kept > 0 ? `; ${kept} were ready` : ''}.`,
    );
  return { changes, cache };
}
