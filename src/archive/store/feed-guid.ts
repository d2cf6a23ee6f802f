import { hash } from 'node:crypto';

/**
 * The name of a story in feeds: a UUID (RFC 9562, version 8) made of the paper's name and the
 * story's id, so that neither a new title nor a new address nor a new host makes it another, and
 * two papers never share one.
 */
export function feedGuid(paper: string, id: string): string {
  const hex = hash('sha256', `${paper}\n${id}`, 'hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
