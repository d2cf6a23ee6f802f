import type { BuildRun } from '../build-run.ts';
import { searchVersion } from '../compile/code-fingerprint.ts';
import type { ReconciledSite } from '../staging/reconcile-site.ts';
import { searchChanges, type SearchChanges } from './search-changes.ts';
import { ShardCache } from './shard-cache.ts';

/**
 * Decides which shards of search come and go, and indexes those that no earlier build has indexed.
 */
export async function bringSearch(
  { db, project, log }: BuildRun,
  site: ReconciledSite,
): Promise<{ changes: SearchChanges; shards: ShardCache }> {
  const shards = new ShardCache(project.search, searchVersion(project.root));
  const changes = await searchChanges({ db, cache: shards, site });
  if (changes.indexed > 0)
    log(`Indexed ${changes.indexed} ${changes.indexed === 1 ? 'shard' : 'shards'} of search.`);
  return { changes, shards };
}
