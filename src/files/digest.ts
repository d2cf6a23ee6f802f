import { hash } from 'node:crypto';

/** Digest of a text or of bytes, for equality only; 27 characters that are safe in a file name. */
export function digest(data: string | Uint8Array): string {
  return hash('sha1', data, 'base64url');
}

/** A text as an integer of 48 bits, for keys and for ties between equal dates. */
export function numberOf(text: string): number {
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 12), 16);
}

/**
 * The digest that Git gives a file with these bytes; `hexLength` tells SHA-1 (40) from SHA-256 (64)
 * repositories.
 */
export function blobDigest(bytes: Uint8Array, hexLength = 40): string {
  const header = Buffer.from(`blob ${bytes.length}\0`);
  return hash(hexLength === 64 ? 'sha256' : 'sha1', Buffer.concat([header, bytes]), 'hex');
}
