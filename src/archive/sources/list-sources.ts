import type { SourceListing } from './source-listing.ts';
import { listSourcesFromFolder } from './folder-source-lister.ts';
import { listSourcesFromGit } from './git-source-lister.ts';

/** Git's own digests where there is a checkout, else those of the bytes; both are the same. */
export async function listSources(contentFolder: string): Promise<SourceListing> {
  return (await listSourcesFromGit(contentFolder)) ?? listSourcesFromFolder(contentFolder);
}
