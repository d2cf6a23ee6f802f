import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUnseen } from '../../files/name-trouble.ts';
import { blobDigestOfFile } from '../../files/blob-digest-of-file.ts';
import { rawNames } from './raw-names.ts';
import { emptyListing, type SourceListing } from './source-listing.ts';

/** Reads and digests every file. Hidden files and folders are no content. */
export function listSourcesFromFolder(contentFolder: string): SourceListing {
  const listing = emptyListing();
  walk(contentFolder, '', listing);
  return listing;
}

function walk(root: string, prefix: string, listing: SourceListing): void {
  const entries = readdirSync(join(root, prefix), { withFileTypes: true });
  if (entries.some(({ name }) => name.includes('\uFFFD')))
    listing.badNames.push(
      ...rawNames(root, prefix).filter(
        (raw) => !raw.slice(raw.lastIndexOf('/') + 1).startsWith('.'),
      ),
    );
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.includes('\uFFFD')) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (isUnseen(entry.name)) listing.badNames.push(Buffer.from(path).toString('latin1'));
    else if (entry.isSymbolicLink()) listing.symlinks.push(path);
    else if (entry.isDirectory()) walk(root, path, listing);
    else if (entry.isFile()) listing.files.set(path, blobDigestOfFile(join(root, path)));
    else listing.others.push(path);
  }
}
