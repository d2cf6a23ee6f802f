import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rawNames } from '../../archive/sources/raw-names.ts';
import { isUnseen } from '../../files/name-trouble.ts';
import type { RawPath } from '../../files/raw-name.ts';

/**
 * What lies in a folder whose files are copied as they are. Paths are relative to it, with forward
 * slashes, sorted.
 */
export interface PublicListing {
  files: string[];
  folders: string[];
  symlinks: string[];
  /** Pipes, sockets, devices. */
  others: string[];
  /** Paths that no message could show. */
  badNames: RawPath[];
}

/**
 * Looks at a folder without following a link or opening a file; a folder that is not there is
 * empty. `enter` says whether to look into a folder.
 */
export function listPublic(root: string, enter: (folder: string) => boolean): PublicListing {
  const listing: PublicListing = { files: [], folders: [], symlinks: [], others: [], badNames: [] };
  const there = lstatSync(root, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() === true) listing.symlinks.push('');
  else if (there !== undefined && !there.isDirectory()) listing.others.push('');
  else if (there !== undefined) walk(root, '', enter, listing);
  for (const paths of [listing.files, listing.folders, listing.symlinks, listing.others])
    paths.sort();
  return listing;
}

function walk(
  root: string,
  prefix: string,
  enter: (folder: string) => boolean,
  listing: PublicListing,
): void {
  const entries = readdirSync(join(root, prefix), { withFileTypes: true });
  if (entries.some(({ name }) => name.includes('\uFFFD')))
    listing.badNames.push(...rawNames(root, prefix));
  for (const entry of entries) {
    if (entry.name.includes('\uFFFD')) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (isUnseen(entry.name)) listing.badNames.push(Buffer.from(path).toString('latin1'));
    else if (entry.isSymbolicLink()) listing.symlinks.push(path);
    else if (entry.isDirectory()) {
      listing.folders.push(path);
      if (enter(path)) walk(root, path, enter, listing);
    } else if (entry.isFile()) listing.files.push(path);
    else listing.others.push(path);
  }
}
