import type { Problem } from '../../../diagnostics/problem.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import type { StoryWriter } from '../../store/story-writer.ts';
import type { Found, IngestOptions } from '../ingest-job.ts';
import { ingestAudio } from './ingest-audio.ts';
import { ingestPictures } from './ingest-pictures.ts';
import { mediaDigests } from './media-digests.ts';

/**
 * Pictures and recordings into the archive, as far as they or what shows them changed, inside the
 * caller's transaction. `uses` are those of files read in this run.
 */
export async function ingestMedia(
  { db, contentFolder, probe }: IngestOptions,
  { listing, changes }: Found,
  writer: StoryWriter,
  uses: readonly PlacedUse[],
): Promise<Problem[]> {
  const used = usesByPath(uses);
  const files = await mediaDigests({
    db,
    contentFolder,
    files: listing.files,
    changed: new Set(changes.put),
    shown: used.keys(),
  });
  const pictures = await ingestPictures({
    db,
    writer,
    probe,
    contentFolder,
    files,
    links: listing.symlinks,
    changed: new Set([...changes.put, ...changes.removed]),
    used,
  });
  return [...pictures, ...ingestAudio({ db, writer, contentFolder, files })];
}

function usesByPath(uses: readonly PlacedUse[]): Map<string, PlacedUse[]> {
  const used = new Map<string, PlacedUse[]>();
  for (const use of uses) {
    const others = used.get(use.path);
    if (others === undefined) used.set(use.path, [use]);
    else others.push(use);
  }
  return used;
}
