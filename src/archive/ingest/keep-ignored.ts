import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { IgnoredFile, SourceListing } from '../sources/source-listing.ts';

const KEY = 'ignored';

/**
 * Keeps which files Git ignores; where it fails, those that it ignored when it last could say so
 * are ignored still: a note that somebody keeps beside a story is not published because a program
 * is missing.
 */
export function keepIgnored(
  db: DatabaseSync,
  { files, symlinks, others, badNames, git }: SourceListing,
): SourceListing {
  const kept = readMeta(db, KEY) ?? '[]';
  if (git.failure === undefined) {
    const now = JSON.stringify(git.ignored);
    if (now !== kept) writeMeta(db, KEY, now);
    return { files, symlinks, others, badNames, git };
  }
  const ignored = parseJson<IgnoredFile[]>(kept);
  const paths = new Set(ignored.map(({ path }) => path));
  const rest = (found: string[]): string[] => found.filter((path) => !paths.has(path));
  return {
    files: new Map([...files].filter(([path]) => !paths.has(path))),
    symlinks: rest(symlinks),
    others: rest(others),
    badNames,
    git: { ...git, ignored },
  };
}
