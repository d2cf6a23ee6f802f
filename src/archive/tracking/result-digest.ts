import { digest } from '../../files/digest.ts';

/** Digest of a read's answer; two answers with one digest draw the same page. */
export function readDigest(answer: unknown): string {
  return digest(answer === undefined ? 'undefined' : JSON.stringify(answer));
}
