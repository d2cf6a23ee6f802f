import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../diagnostics/command-error.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Project } from '../project/project.ts';
import { replaceFile } from './share-file.ts';
import type { SiteWay } from './site-way.ts';
import { statsOf } from './site-files.ts';
import { removeFile, tradePlaces } from './staging-folders.ts';

/** What a system says of a folder that it does not move. */
const UNMOVABLE = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'EINVAL']);

/** What the prepared folder has that the site has not, and the other way round. Paths. */
export interface SiteDifference {
  put: readonly string[];
  removed: readonly string[];
  /** Which of them are pages and feeds, which name others. */
  isPage: (path: string) => boolean;
}

/**
 * Brings the prepared site to its place. Returns the way that it took, which is the slower one
 * where the folder turns out not to be movable.
 */
export function putSite(project: Project, way: SiteWay, difference: SiteDifference): SiteWay {
  if (way === 'trade') {
    try {
      tradePlaces(project);
      return 'trade';
    } catch (error) {
      if (
        !UNMOVABLE.has((error as NodeJS.ErrnoException).code ?? '') ||
        statsOf(project.staging) === undefined
      )
        throw error;
    }
  }
  putInPlace(project, difference);
  return 'in-place';
}

/**
 * Files first, then pages from the deepest up, so that what a page names is there before it; then
 * what left. Each of them in one step.
 */
function putInPlace(project: Project, { put, removed, isPage }: SiteDifference): void {
  mkdirSync(project.dist, { recursive: true });
  refuseWithoutSpace(project, put);
  const rank = (path: string): number => (isPage(path) ? 1 / path.split('/').length : 0);
  let done = 0;
  try {
    for (const path of [...put].sort((a, b) => rank(a) - rank(b))) {
      replaceFile(project.staging, project.dist, path);
      done++;
    }
    for (const path of removed)
      if (statsOf(join(project.staging, path)) === undefined) removeFile(project.dist, path);
  } catch (error) {
    throw new CommandError(
      `${messageOf(error)}\n\ndist/ cannot be moved, so its files are replaced one by one, and only ${done} of ${put.length} were: it is partly the old site and partly the new one. Build again once the cause is gone: that puts it right.`,
    );
  }
}

/** On another disk the files need space, which is asked before anything is changed. */
function refuseWithoutSpace(project: Project, put: readonly string[]): void {
  if (statSync(project.dist).dev === statSync(project.staging).dev) return;
  const needed = put.reduce(
    (sum, path) => sum + (statsOf(join(project.staging, path))?.size ?? 0),
    0,
  );
  const { bavail, bsize } = statfsSync(project.dist);
  if (needed > bavail * bsize)
    throw new ProblemError([
      {
        rule: 'disk/full',
        severity: 'error',
        file: 'dist',
        message: `the disk of dist/ has ${megabytes(bavail * bsize)} MB left, and what is new needs ${megabytes(needed)} MB`,
      },
    ]);
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
