import { GitFailure } from './git-failure.ts';
import { emptyListing, type SourceListing } from './source-listing.ts';
import { listSourcesFromFolder } from './folder-source-lister.ts';
import { listSourcesFromGit } from './git-source-lister.ts';

/**
 * Git's own digests where there is a checkout, else those of the bytes; both are the same. Where
 * Git fails, that is part of the answer.
 */
export async function listSources(contentFolder: string): Promise<SourceListing> {
  const { isWhole, listing } = await listSourcesFromGit(contentFolder).catch((error: unknown) => {
    if (!(error instanceof GitFailure)) throw error;
    const failed = emptyListing();
    failed.git.failure = error;
    return { isWhole: false, listing: failed };
  });
  return isWhole ? listing : { ...listSourcesFromFolder(contentFolder), git: listing.git };
}
