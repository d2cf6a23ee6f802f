import { join } from 'node:path';

/** Dev has an archive of its own, so that it never stands in the way of a build. */
export function fileOfDevArchive(cache: string): string {
  return join(cache, 'dev.sqlite');
}
