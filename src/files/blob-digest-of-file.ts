import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chunksOf } from './chunks-of.ts';
import { blobDigest } from './digest.ts';

/** Bytes up to which a file is read in one go. */
const SMALL = 1 << 23;

/** The digest that Git gives a file. */
export function blobDigestOfFile(file: string): string {
  const { size } = statSync(file);
  if (size <= SMALL) return blobDigest(readFileSync(file));
  const hash = createHash('sha1').update(`blob ${size}\0`);
  for (const chunk of chunksOf(file)) hash.update(chunk);
  return hash.digest('hex');
}
