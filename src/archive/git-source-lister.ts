import { execFile } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobDigest } from './digest.ts';
import type { SourceListing } from './source-listing.ts';

/**
 * Compares by Git's index: files that are as Git last saw them are not opened.
 * Returns undefined outside a checkout, without Git, or when the folder holds nothing that Git tracks.
 */
export async function listSourcesFromGit(contentFolder: string): Promise<SourceListing | undefined> {
  const [tracked, dirty] = await Promise.all([git(contentFolder, ['ls-files', '-s', '-z']), git(contentFolder, ['ls-files', '-m', '-o', '--exclude-standard', '-z'])]);
  if (tracked === undefined || dirty === undefined || tracked === '') return undefined;
  const listing: SourceListing = { files: new Map(), symlinks: [] };
  let hexLength = 40;
  const changed = new Set(dirty.split('\0').filter(Boolean));
  for (const entry of entries(tracked)) {
    // mode SP digest SP stage TAB path
    const tab = entry.indexOf('\t');
    const path = entry.slice(tab + 1);
    if (isHidden(path)) continue;
    hexLength = tab - 9;
    if (entry.charCodeAt(tab - 1) !== 48 /* a merge's unresolved stages */) changed.add(path);
    if (entry.startsWith('120000')) listing.symlinks.push(path);
    else listing.files.set(path, entry.slice(7, tab - 2));
  }
  for (const path of changed) {
    if (isHidden(path)) continue;
    const file = join(contentFolder, path);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    listing.files.delete(path);
    if (stat?.isSymbolicLink() === true) {
      if (!listing.symlinks.includes(path)) listing.symlinks.push(path);
    } else if (stat?.isFile() === true) listing.files.set(path, blobDigest(readFileSync(file), hexLength));
  }
  return listing;
}

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

function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 }, (error, stdout) => { resolve(error === null ? stdout : undefined); });
  });
}
