import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { statsOf } from './site-files.ts';

/**
 * A folder that every site has and nobody else writes to: its time says which edition a site is.
 */
const STAMPED = '_astro';

/** Which edition a folder holds, in seconds since the epoch; 0 where it cannot be told. */
export function editionOf(folder: string): number {
  return (statsOf(join(folder, STAMPED))?.mtimeMs ?? 0) / 1000;
}

/** Gives a site a number that no site before it has had. Returns it. */
export function stampEdition(folder: string, last: number, now: number): number {
  const edition = Math.max(last + 1, Math.floor(now / 1000));
  try {
    utimesSync(join(folder, STAMPED), edition, edition);
  } catch {
    return 0;
  }
  return edition;
}
