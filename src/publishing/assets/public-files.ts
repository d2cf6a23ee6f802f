import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chunksOf } from '../../files/chunks-of.ts';
import { nameProblems } from '../../archive/checks/name-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { doubtfulName, leftOut } from '../../files/doubtful-name.ts';
import { HEAD, kindOfFile, LFS_CURE } from '../../files/kind-of-file.ts';
import { misnamed } from '../../files/misnamed.ts';
import { SecretSeeker } from '../../files/secret-seeker.ts';
import type { Asset } from './compiled-assets.ts';
import { listPublic } from './list-public.ts';

export interface PublicFiles {
  files: Map<string, Asset>;
  /** Errors, for which nothing is published, and warnings. */
  problems: Problem[];
}

/**
 * The files of `public/`, which are copied as they are, and what is wrong with them. Nothing is read through a link, and what looks like
 * nobody's wish to publish (hidden files, keys, databases, backups) is an error unless the settings list it by its path, or a folder that it lies in.
 */
export function publicFiles(folder: string, listed: readonly string[]): PublicFiles {
  const permitted = new Set(listed);
  const isListed = (path: string): boolean =>
    path.split('/').some((_, depth, parts) => permitted.has(parts.slice(0, depth + 1).join('/')));
  const doubtful = (path: string): string | undefined =>
    isListed(path) ? undefined : doubtfulName(path);
  const { files, folders, symlinks, others, badNames } = listPublic(
    folder,
    (path) => doubtful(path) === undefined,
  );
  const problem = (
    rule: string,
    path: string,
    severity: Problem['severity'],
    message: string,
    hint: string,
  ): void => {
    problems.push({
      rule: `public/${rule}`,
      severity,
      file: path === '' ? 'public' : `public/${path}`,
      message,
      hint,
    });
  };
  const problems: Problem[] = [];
  const refuse = (path: string, what: string): void => {
    problem(
      'not-to-publish',
      path,
      'error',
      `this is ${what}, and everything in public/ is published`,
      `Take it out of public/; or, if readers are to have it, say so in content/site.yaml: publicFiles: [${JSON.stringify(path)}]`,
    );
  };
  for (const path of symlinks)
    problem(
      'symbolic-link',
      path,
      'error',
      'symbolic links are not followed: they could publish what lies outside the newspaper',
      path === '' ? 'Put the folder itself here.' : 'Put the file itself here.',
    );
  for (const path of others)
    problem(
      'no-file',
      path,
      'error',
      'this is neither a file nor a folder, but a pipe, a socket or a device',
      `rm ${shellWord(path === '' ? 'public' : `public/${path}`)}`,
    );
  for (const path of folders) {
    const what = doubtful(path);
    if (what !== undefined) refuse(path, what);
  }
  problems.push(
    ...nameProblems({ folder: 'public', paths: files, badNames }).map(
      ({ line: _line, column: _column, ...rest }) => rest,
    ),
  );
  const found = new Map<string, Asset>();
  const litter: string[] = [];
  for (const path of files) {
    const left = isListed(path) ? undefined : leftOut(path);
    if (left === 'litter') litter.push(path);
    if (left !== undefined) continue;
    const source = join(folder, path);
    const { digest, head, secret } = readFile(source);
    const what = doubtful(path) ?? (isListed(path) ? undefined : secret);
    if (what !== undefined) refuse(path, what);
    const wrong = misnamed(path, head);
    if (kindOfFile(head.subarray(0, 64))?.id === 'lfs')
      problem(
        'pointer',
        path,
        'error',
        'this is a pointer of Git LFS, not the file itself',
        LFS_CURE,
      );
    else if (wrong !== undefined)
      problem(
        'misnamed',
        path,
        'warning',
        `the name says that it is ${wrong.named}, but it ${wrong.is === undefined ? 'is not' : `is ${wrong.is.said}`}`,
        'Give it the name that fits, or put the right file here.',
      );
    found.set(path, { digest, source });
  }
  if (litter.length > 0)
    problem(
      'left-out',
      litter[0] ?? '',
      'warning',
      `${litter.length === 1 ? 'this file' : `this file and ${litter.length - 1} like it`} of the computer’s own ${litter.length === 1 ? 'is' : 'are'} not published`,
      `rm ${litter.map((path) => shellWord(`public/${path}`)).join(' ')}`,
    );
  return { files: found, problems };
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
