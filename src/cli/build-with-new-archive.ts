import { renameSync, rmSync } from 'node:fs';
import { readMeta } from '../archive/store/meta.ts';
import { deleteArchive, openArchiveReadOnly } from '../archive/store/open-archive.ts';
import { compiledPages } from '../publishing/compile/compile-pages.ts';
import type { Project } from '../publishing/project/project.ts';
import { CommandError } from '../diagnostics/command-error.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { isDiskFull } from './describe-failure.ts';
import { describeSystemError } from './describe-system-error.ts';

const PARTS = ['', '-wal', '-shm'];

/**
 * Why a build failed, if it may be that the kept archive says something that is not so; undefined
 * for what is known to have another cause.
 */
export function unforeseenIn(error: unknown, project: Project): string | undefined {
  if (isDamage(error)) return 'it was damaged';
  if (
    error instanceof CommandError ||
    isDiskFull(error) ||
    describeSystemError(error) !== undefined
  )
    return undefined;
  const said =
    error instanceof ProblemError
      ? error.problems.find(
          ({ rule }) =>
            rule === 'article/unreadable' ||
            (rule === 'page/render' && arePagesAsPublished(project)),
        )?.message
      : error instanceof Error
        ? error.message
        : String(error);
  return said === undefined
    ? undefined
    : `with the one that was kept the build failed (${said.split('\n')[0] ?? ''})`;
}

/** Whether the code of the pages is what drew the published site: it can draw all that is true. */
function arePagesAsPublished(project: Project): boolean {
  const db = openArchiveReadOnly(project.archive);
  try {
    return readMeta(db, 'bundle') === compiledPages(project)?.version;
  } finally {
    db.close();
  }
}

/**
 * Runs a build without the kept archive, which comes back when it fails as well: then it was not to
 * blame.
 */
export async function buildWithNewArchive<T>(
  archive: string,
  first: unknown,
  build: () => Promise<T>,
): Promise<T> {
  const aside = `${archive}.aside`;
  deleteArchive(aside);
  if (isDamage(first)) deleteArchive(archive);
  else moveArchive(archive, aside);
  try {
    return await build();
  } catch (error) {
    if (!isDamage(first)) {
      deleteArchive(archive);
      moveArchive(aside, archive);
    }
    throw error;
  } finally {
    deleteArchive(aside);
  }
}

function moveArchive(from: string, to: string): void {
  for (const part of PARTS) {
    try {
      renameSync(from + part, to + part);
    } catch {
      rmSync(to + part, { force: true });
    }
  }
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
function isDamage(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return code === 'ERR_SQLITE_ERROR' && (errcode === 11 || errcode === 26);
}
