import type { Journal } from './journal.ts';

/** The journal after a receiver confirmed what it was told: `builds` by path, as pending then. What a later build changed again stays pending. Pure. */
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
