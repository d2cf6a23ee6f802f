import { StoreError } from './store-error.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/**
 * Those of the numbered files that a database of schema `version` still needs. Throws a StoreError
 * for one that a newer Warta has written.
 */
export function pendingMigrations(all: readonly Migration[], version: number): Migration[] {
  const newest = Math.max(0, ...all.map(({ number }) => number));
  if (version > newest)
    throw new StoreError(
      `the database has schema ${version} and this Warta knows ${newest}: a newer one has used it`,
      { reopen: true },
    );
  return all
    .filter(({ number }) => number > version)
    .sort((one, other) => one.number - other.number);
}
