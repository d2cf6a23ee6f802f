import { UNKNOWN } from './change.ts';
import type { Journal } from './journal.ts';

/**
 * The journal before a receiver is told of what is pending for it. From now on nobody can say what
 * it knows, whether or not its answer arrives: should an address go, or be as it was, that is told
 * as well. Pure.
 */
export function noteAttempt(journal: Journal, receiver: string): Journal {
  const attempted = Object.fromEntries(
    Object.entries(journal.pending[receiver] ?? {}).map(([path, entry]) => [
      path,
      { ...entry, before: UNKNOWN },
    ]),
  );
  return { ...journal, pending: { ...journal.pending, [receiver]: attempted } };
}

/**
 * The journal after a receiver confirmed what it was told: `builds` by path, as pending then. What
 * a later build changed again stays pending. Pure.
 */
export function noteConfirmed(
  journal: Journal,
  receiver: string,
  builds: ReadonlyMap<string, number>,
): Journal {
  const left = Object.entries(journal.pending[receiver] ?? {}).filter(
    ([path, { build }]) => builds.get(path) !== build,
  );
  return { ...journal, pending: { ...journal.pending, [receiver]: Object.fromEntries(left) } };
}
