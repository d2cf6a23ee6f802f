import type { Journal } from './journal.ts';

/**
 * The journal before a receiver is told of what is pending for it. From now on it may have heard of every address, whether or not
 * its answer arrives, so what is new becomes what changed: should it go, its going is told. Pure.
 */
export function noteAttempt(journal: Journal, receiver: string): Journal {
  const entries = Object.entries(journal.pending[receiver] ?? {}).map(([path, { change, build }]) => [path, { change: change === 'added' ? ('changed' as const) : change, build }]);
  return { ...journal, pending: { ...journal.pending, [receiver]: Object.fromEntries(entries) } };
}
