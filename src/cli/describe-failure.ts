import { statfsSync } from 'node:fs';
import { CommandError } from '../diagnostics/command-error.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { printProblems } from '../diagnostics/print-problems.ts';
import { describeSystemError } from './describe-system-error.ts';

const FULL =
  'The disk is full. Free some space and build again; nothing was published, dist/ is as it was.';
/**
 * SQLITE_FULL, and what SQLite says instead when it cannot write its files: SQLITE_IOERR_WRITE,
 * _FSYNC, _SHMOPEN, _SHMSIZE, SQLITE_CANTOPEN.
 */
const SQLITE_FULL = 13;
const SQLITE_CANNOT_WRITE = new Set([10, 14]);
/** Bytes below which a disk counts as full when a database cannot be written. */
const NO_SPACE = 1_000_000;

/** The last words of a run that failed, for people: never a stack. `WARTA_DEBUG` shows it. */
export function describeFailure(error: unknown): string {
  if (process.env['WARTA_DEBUG'] !== undefined && error instanceof Error)
    console.error(error.stack);
  if (error instanceof CommandError) return error.message;
  if (isDiskFull(error)) return FULL;
  if (error instanceof ProblemError) {
    if (error.problems.some((problem) => problem.rule === 'disk/full')) return FULL;
    const errors = error.problems.filter((problem) => problem.severity === 'error').length;
    return `${printProblems(error.problems)}\n\n${errors} ${errors === 1 ? 'problem' : 'problems'}; nothing was published, dist/ is as it was.`;
  }
  return `${describeSystemError(error) ?? (error instanceof Error ? error.message : String(error))}\n\nNothing was published, dist/ is as it was.`;
}

export function isDiskFull(error: unknown): boolean {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL) return true;
  if (/\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i.test(message ?? ''))
    return true;
  return (
    code === 'ERR_SQLITE_ERROR' &&
    SQLITE_CANNOT_WRITE.has((errcode ?? 0) & 0xff) &&
    freeBytes() < NO_SPACE
  );
}

function freeBytes(): number {
  try {
    const { bavail, bsize } = statfsSync(process.cwd());
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
