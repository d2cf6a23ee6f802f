import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobDigest } from '../digest.ts';
import { isBadName } from './is-bad-name.ts';
import type { SourceListing } from './source-listing.ts';

/** Reads and digests every file. Hidden files and folders are no content. */
export function listSourcesFromFolder(contentFolder: string): SourceListing {
  const listing: SourceListing = { files: new Map(), symlinks: [], badNames: [] };
  walk(contentFolder, '', listing);
  return listing;
}

function walk(root: string, prefix: string, listing: SourceListing): void {
  for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (isBadName(entry.name)) listing.badNames.push(path);
    else if (entry.isSymbolicLink()) listing.symlinks.push(path);
    else if (entry.isDirectory()) walk(root, path, listing);
    else if (entry.isFile()) listing.files.set(path, blobDigest(readFileSync(join(root, path))));
  }
}
