import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isUnseen } from '../../files/name-trouble.ts';
import type { RawPath } from '../../files/raw-name.ts';
import { blobDigestOfFile } from '../blob-digest-of-file.ts';
import { gitOutput } from './git-command.ts';
import type { SourceListing } from './source-listing.ts';

/**
 * Compares by Git's index: files that are as Git last saw them are not opened.
 * Returns undefined outside a checkout, without Git, when the folder holds nothing that Git tracks or another
 * repository, and where Git's digests are not those of a plain copy (SHA-256).
 */
export async function listSourcesFromGit(contentFolder: string): Promise<SourceListing | undefined> {
  const [tracked, dirty] = await Promise.all([gitOutput(contentFolder, ['ls-files', '-s', '-v', '-z'], undefined, 'latin1'), gitOutput(contentFolder, ['ls-files', '-m', '-o', '--exclude-standard', '-z'], undefined, 'latin1')]);
  if (tracked === undefined || dirty === undefined || tracked === '') return undefined;
  const listing: SourceListing = { files: new Map(), symlinks: [], others: [], badNames: [] };
  const changed = new Set(dirty.split('\0').filter(Boolean));
  for (const entry of entries(tracked)) {
    // tag SP mode SP digest SP stage TAB path
    const tab = entry.indexOf('\t');
    const raw = entry.slice(tab + 1);
    const path = decoded(raw);
    if (isHidden(path)) continue;
    if (tab !== SHA1_TAB || entry.startsWith('160000', 2)) return undefined;
    // Not “H”: unresolved, left out of the checkout, or hidden from Git's own look at changes.
    if (!entry.startsWith('H ')) changed.add(raw);
    if (isUnseen(path)) listing.badNames.push(raw);
    else if (entry.startsWith('120000', 2)) listing.symlinks.push(path);
    else listing.files.set(path, entry.slice(9, tab - 2));
  }
  for (const raw of changed) {
    const path = decoded(raw);
    if (isHidden(path)) continue;
    if (path.endsWith('/')) return undefined;
    if (isUnseen(path)) {
      if (!listing.badNames.includes(raw)) listing.badNames.push(raw);
      continue;
    }
    const file = join(contentFolder, path);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    listing.files.delete(path);
    listing.symlinks = listing.symlinks.filter((link) => link !== path);
    if (stat?.isSymbolicLink() === true) listing.symlinks.push(path);
    else if (stat?.isFile() === true) listing.files.set(path, blobDigestOfFile(file));
    else if (stat !== undefined && !stat.isDirectory()) listing.others.push(path);
  }
  return listing;
}

/** A path from Git's bytes, which come one character each. */
function decoded(raw: RawPath): string {
  return /[\x80-\xff]/.test(raw) ? Buffer.from(raw, 'latin1').toString() : raw;
}

/** Where the path of an entry begins when its digest is SHA-1. */
const SHA1_TAB = 'H 100644 '.length + 40 + ' 0'.length;

function* entries(text: string): Generator<string> {
  let start = 0;
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
}

function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}
