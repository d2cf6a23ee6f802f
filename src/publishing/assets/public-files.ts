import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { nameProblems } from '../../archive/checks/name-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { chunksOf } from '../../files/chunks-of.ts';
import { doubtfulName, leftOut } from '../../files/doubtful-name.ts';
import { HEAD } from '../../files/kind-of-file.ts';
import { SecretSeeker } from '../../files/secret-seeker.ts';
import type { Asset } from './compiled-assets.ts';
import { listPublic, type PublicListing } from './list-public.ts';
import { litterLeftOut, noFile, notToPublish, symbolicLink, wrongKind } from './public-problems.ts';

export interface PublicFiles {
  files: Map<string, Asset>;
  /** Errors, for which nothing is published, and warnings. */
  problems: Problem[];
}

/** Whether the settings list a path, or a folder that it lies in. */
type IsListed = (path: string) => boolean;

/**
 * The files of `public/`, which are copied as they are, and what is wrong with them. Nothing is
 * read through a link, and what looks like nobody's wish to publish (hidden files, keys, databases,
 * backups) is an error unless the settings list it by its path, or a folder that it lies in.
 */
export function publicFiles(folder: string, listed: readonly string[]): PublicFiles {
  const isListed = listedBy(listed);
  const listing = listPublic(folder, (path) => isListed(path) || doubtfulName(path) === undefined);
  const files = Map.groupBy(listing.files, (path) => (isListed(path) ? undefined : leftOut(path)));
  const read = readFiles(folder, files.get(undefined) ?? [], isListed);
  return {
    files: read.files,
    problems: [
      ...listing.symlinks.map(symbolicLink),
      ...listing.others.map(noFile),
      ...doubtfulFolders(listing, isListed),
      ...oddNames(listing),
      ...read.problems,
      ...litterLeftOut(files.get('litter') ?? []),
    ],
  };
}

function listedBy(listed: readonly string[]): IsListed {
  const permitted = new Set(listed);
  return (path) =>
    permitted.size > 0 &&
    path.split('/').some((_, depth, parts) => permitted.has(parts.slice(0, depth + 1).join('/')));
}

function doubtfulFolders({ folders }: PublicListing, isListed: IsListed): Problem[] {
  return folders.flatMap((path) => {
    const what = isListed(path) ? undefined : doubtfulName(path);
    return what === undefined ? [] : [notToPublish(path, what)];
  });
}

/** Names that not every computer, message and address can have, of files that have no lines. */
function oddNames({ files, badNames }: PublicListing): Problem[] {
  return nameProblems({ folder: 'public', paths: files, badNames }).map(
    ({ line: _line, column: _column, ...rest }) => rest,
  );
}

/** Reads every byte of these files once: for its digest, for what it is and for secrets in it. */
function readFiles(folder: string, paths: readonly string[], isListed: IsListed): PublicFiles {
  const files = new Map<string, Asset>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const source = join(folder, path);
    const { digest, head, secret } = readFile(source);
    const what = isListed(path) ? undefined : (doubtfulName(path) ?? secret);
    if (what !== undefined) problems.push(notToPublish(path, what));
    const wrong = wrongKind(path, head);
    if (wrong !== undefined) problems.push(wrong);
    files.set(path, { digest, source });
  }
  return { files, problems };
}

function readFile(source: string): { digest: string; head: Buffer; secret: string | undefined } {
  const hash = createHash('sha1');
  const seeker = new SecretSeeker();
  let head: Buffer | undefined;
  for (const chunk of chunksOf(source)) {
    head ??= Buffer.from(chunk.subarray(0, HEAD));
    hash.update(chunk);
    seeker.take(chunk);
  }
  return { digest: hash.digest('base64url'), head: head ?? Buffer.alloc(0), secret: seeker.found };
}
