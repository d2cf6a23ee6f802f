import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUnseen } from '../../files/name-trouble.ts';
import type { RawPath } from '../../files/raw-name.ts';
import { blobDigestOfFile } from '../../files/blob-digest-of-file.ts';
import { gitOutput } from './git-command.ts';
import { askIgnored } from './git-ignored-files.ts';
import { emptyListing, type SourceListing } from './source-listing.ts';

export interface GitListing {
  /** The files are all told; if not, whoever asks looks at the folder itself. */
  isWhole: boolean;
  listing: SourceListing;
}

/**
 * Compares by Git's index: files that are as Git last saw them are not opened. It is not whole
 * outside a checkout, when the folder holds nothing that Git tracks or another repository, and
 * where Git's digests are not those of a plain copy (SHA-256).
 */
export async function listSourcesFromGit(contentFolder: string): Promise<GitListing> {
  const listing = emptyListing();
  // Without what Git ignores, nobody could be told that it is ignored.
  const [tracked = '', untracked = ''] = await Promise.all([
    gitOutput(contentFolder, ['ls-files', '-s', '-v', '-z'], { encoding: 'latin1' }),
    gitOutput(contentFolder, ['ls-files', '-m', '-o', '-z'], { encoding: 'latin1' }),
  ]);
  if (tracked === '') return { isWhole: false, listing };
  const dirty = untracked.split('\0').filter((raw) => raw !== '' && !isHidden(raw));
  const { isWhole, changed, known } = listTracked(contentFolder, tracked, {
    listing,
    asks: dirty.length > 0,
  });
  const ignored = await askIgnored(
    contentFolder,
    dirty.filter((raw) => !known.has(raw)),
  );
  listing.git.ignored.push(...[...ignored].map(([raw, rule]) => ({ path: decoded(raw), ...rule })));
  for (const raw of dirty) if (!ignored.has(raw)) changed.add(raw);
  if (!isWhole) return { isWhole, listing };
  // A repository of its own.
  if ([...changed].some((raw) => raw.endsWith('/'))) return { isWhole: false, listing };
  for (const raw of changed) lookAt(contentFolder, raw, listing);
  return { isWhole, listing };
}

/** What the index tells of the files that Git tracks. */
interface Tracked {
  isWhole: boolean;
  /** Those that are not as Git last saw them. */
  changed: Set<RawPath>;
  /** All of them, as far as that is asked. */
  known: Set<RawPath>;
}

/**
 * Lists the files that Git tracks by its digests. `tracked` is what `git ls-files -s -v -z` says.
 */
function listTracked(
  contentFolder: string,
  tracked: string,
  { listing, asks }: { listing: SourceListing; asks: boolean },
): Tracked {
  const found: Tracked = { isWhole: true, changed: new Set(), known: new Set() };
  const unmerged = new Set<string>();
  for (const entry of entries(tracked)) {
    // tag SP mode SP digest SP stage TAB path
    const tab = entry.indexOf('\t');
    const raw = entry.slice(tab + 1);
    const path = decoded(raw);
    if (entry.startsWith('160000', 2)) {
      if (!listSubmodule(contentFolder, path, listing)) found.isWhole = false;
      continue;
    }
    if (isHidden(path)) continue;
    if (asks) found.known.add(raw);
    if (tab !== SHA1_TAB) found.isWhole = false;
    // Not “H”: unresolved, left out of the checkout, or hidden from Git's own look at changes.
    if (!entry.startsWith('H ')) found.changed.add(raw);
    if (entry[tab - 1] !== '0') unmerged.add(path);
    else if (isLeftOut(contentFolder, path, entry)) listing.git.leftOut.push(path);
    if (isUnseen(path)) listing.badNames.push(raw);
    else if (entry.startsWith('120000', 2)) listing.symlinks.push(path);
    else listing.files.set(path, entry.slice(9, tab - 2));
  }
  listing.git.unmerged.push(...unmerged);
  return found;
}

/** A submodule; false when it holds files, which this index does not know. */
function listSubmodule(contentFolder: string, path: string, listing: SourceListing): boolean {
  // Of `content` itself, when it is a submodule, Git says `./`.
  const submodule = path === './' ? '' : path;
  if (isHidden(submodule)) return true;
  if (!isEmptyFolder(join(contentFolder, submodule))) return false;
  listing.git.unfilled.push(submodule);
  return true;
}

/** A sparse checkout does without it. */
function isLeftOut(contentFolder: string, path: string, entry: string): boolean {
  return (
    /^s/i.test(entry) &&
    lstatSync(join(contentFolder, path), { throwIfNoEntry: false }) === undefined
  );
}

/** Lists a file that is not as Git last saw it, as it is. */
function lookAt(contentFolder: string, raw: RawPath, listing: SourceListing): void {
  const path = decoded(raw);
  if (isUnseen(path)) {
    if (!listing.badNames.includes(raw)) listing.badNames.push(raw);
    return;
  }
  const file = join(contentFolder, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  listing.files.delete(path);
  listing.symlinks = listing.symlinks.filter((link) => link !== path);
  if (stat?.isSymbolicLink() === true) listing.symlinks.push(path);
  else if (stat?.isFile() === true) listing.files.set(path, blobDigestOfFile(file));
  else if (stat !== undefined && !stat.isDirectory()) listing.others.push(path);
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

function isEmptyFolder(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined || (stat.isDirectory() && readdirSync(path).length === 0);
}
