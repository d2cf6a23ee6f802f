import { join } from 'node:path';
import type { Problem } from '../../diagnostics/problem.ts';
import { writeMeta } from '../store/meta.ts';
import { changedSince } from './changed-since.ts';
import type { Found, IngestOptions } from './ingest-job.ts';

export interface ReadFiles {
  /** Paths of the stories that were read in this run. */
  read: readonly string[];
  /** Paths of those of them that cannot be read. */
  unread: readonly string[];
  /** Every problem of the run. */
  problems: readonly Problem[];
}

/**
 * Notes which files the archive has read, and whether anything is wrong with them: the next run
 * looks at those that are not noted.
 */
export function noteListing(
  { db, contentFolder }: IngestOptions,
  { listing, listedAt, changes }: Found,
  { read, unread, problems }: ReadFiles,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const without = new Set([...unread, ...errors.map(({ file }) => file.replace(/^content\//, ''))]);
  const moved = new Set(
    [...changes.put, ...read].filter((path) =>
      changedSince(join(contentFolder, path), listedAt, listing.files.get(path)),
    ),
  );
  writeMeta(db, 'listing', listingText(listing.files, { without, moved }));
  writeMeta(db, 'unsound', errors.length > 0 ? 'yes' : 'no');
}

/**
 * A file that somebody wrote meanwhile (`moved`) has no digest: it is read again in the next run,
 * whatever it is by then.
 */
function listingText(
  files: ReadonlyMap<string, string>,
  { without, moved }: { without: ReadonlySet<string>; moved: ReadonlySet<string> },
): string {
  let text = '';
  for (const [path, digest] of files)
    if (!without.has(path)) text += `${path}\0${moved.has(path) ? '' : digest}\n`;
  return text;
}
