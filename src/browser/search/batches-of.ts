/** With so few stories in the newest shard, the one before it is searched at once with it. */
const ENOUGH = 60;

/**
 * In which steps the shards are searched, newest first: the newest ones until they hold some
 * stories, then one, two, four … at a time, so that a rare word soon finds the oldest story and a
 * common one loads little. Pure.
 */
export function batchesOf<S extends { stories: number }>(shards: readonly S[]): S[][] {
  const batches: S[][] = [];
  let first = 0;
  for (let stories = 0; first < shards.length && stories < ENOUGH; first++)
    stories += shards[first]?.stories ?? 0;
  if (first > 0) batches.push(shards.slice(0, first));
  for (let at = first, size = 1; at < shards.length; at += size, size *= 2)
    batches.push(shards.slice(at, at + size));
  return batches;
}
