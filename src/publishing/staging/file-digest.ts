import { readFileSync } from 'node:fs';
import { digest } from '../../files/digest.ts';

/** Digest of a file's bytes; undefined where there is no file that can be read. */
export function fileDigest(file: string): string | undefined {
  try {
    return digest(readFileSync(file));
  } catch {
    return undefined;
  }
}
