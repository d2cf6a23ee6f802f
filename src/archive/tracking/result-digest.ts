import { digest } from '../../files/digest.ts';

/** Digest of a read's answer; two answers with one digest draw the same page. */
export function resultDigest(result: unknown): string {
  return digest(result === undefined ? 'undefined' : JSON.stringify(result));
}
