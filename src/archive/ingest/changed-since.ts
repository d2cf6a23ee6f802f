import { lstatSync } from 'node:fs';
import { blobDigestOfFile } from '../../files/blob-digest-of-file.ts';

/** Milliseconds by which the times of files may be behind the clock (a tick of the kernel's). */
const CLOCK_STEP = 20;

/**
 * Whether a file was written, replaced or removed since a moment in milliseconds since the epoch,
 * at which it had this digest of Git's: then what was read of it may be neither what it was nor
 * what it is. Within a tick of the clock its bytes are asked: nobody edits and takes back in that
 * time.
 */
export function changedSince(file: string, moment: number, digest: string | undefined): boolean {
  const changedAt = lstatSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Infinity;
  if (changedAt > moment) return true;
  return changedAt > moment - CLOCK_STEP && blobDigestOfFile(file) !== digest;
}
