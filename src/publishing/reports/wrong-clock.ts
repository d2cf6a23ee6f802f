import type { DatabaseSync } from 'node:sqlite';
import { readMark } from '../../archive/history/kept-history.ts';
import { readMeta, writeMeta } from '../../archive/store/meta.ts';
import { isoDate } from '../../dates/iso-date.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/**
 * How much earlier than the last build it may be. The step that a machine’s clock takes when it
 * learns the time from the net, after it slept or where another machine built last, is of seconds,
 * seldom of minutes; a clock in the wrong zone is wrong by half an hour at least.
 */
const AFTER_A_BUILD = 10 * 60_000;
/**
 * How much earlier than the last commit: that has the time of the writer’s machine, whose zone may
 * be wrong by most of a day.
 */
const AFTER_A_COMMIT = 24 * 60 * 60_000;
const KEY = 'clock';

/** Moments in milliseconds since the epoch. */
export interface KnownTimes {
  /** When a build last took place by the machine’s clock. */
  built?: number | undefined;
  /** When the commit was made that is checked out. */
  committed?: number | undefined;
}

/**
 * Why it cannot be as early as the machine says: stories that are out would go, and those that are
 * to go would come back. Pure.
 */
export function clockProblem(
  now: number,
  { built = -Infinity, committed = -Infinity }: KnownTimes,
  zone: string,
): Problem | undefined {
  const wrong =
    now < built - AFTER_A_BUILD
      ? { since: built, file: '.warta', what: 'the last build here took place at' }
      : now < committed - AFTER_A_COMMIT
        ? { since: committed, file: '.git', what: 'the last commit is of' }
        : undefined;
  if (wrong === undefined) return undefined;
  return {
    rule: 'clock/wrong',
    severity: 'error',
    file: wrong.file,
    message: `this machine’s clock says ${isoDate(now, zone)}, but ${wrong.what} ${isoDate(wrong.since, zone)}: what was published since would be taken away`,
    hint: `Set the clock; or say what time it is: npx warta build --at ${isoDate(Math.max(built, committed), zone).replace(/:\d\d(?=[+-])/, '')}`,
  };
}

/** Throws `ProblemError` for a machine’s clock that is behind what is known. */
export function refuseWrongClock(db: DatabaseSync, now: number, zone: string): void {
  const built = readMeta(db, KEY);
  const problem = clockProblem(
    now,
    { built: built === undefined ? undefined : Number(built), committed: readMark(db)?.at },
    zone,
  );
  if (problem !== undefined) throw new ProblemError([problem]);
}

/**
 * Notes that a build took place. A time that was asked for (`isAsked`) counts only where it is
 * earlier: so a clock that was ahead once is put right. In the caller's transaction.
 */
export function noteClock(db: DatabaseSync, now: number, isAsked: boolean): void {
  const built = readMeta(db, KEY);
  if (!isAsked || (built !== undefined && now < Number(built))) writeMeta(db, KEY, String(now));
}
