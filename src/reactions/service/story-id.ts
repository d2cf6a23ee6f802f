import { API } from '../paths.ts';
import { MAX_ID } from '../protocol.ts';
import { refuse } from './refused.ts';

/** The story's id in a request's address; it may have slashes, plain or as %2F. */
export function storyId(address: string): string {
  const path = address.slice(address.indexOf('/', 'https://'.length)).split('?')[0] ?? '';
  const id = decode(path.slice(API.length + 1));
  return id.length > MAX_ID ? refuse('unknown-story', 'no id is so long') : id;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse('bad-request', 'the address is not percent-encoded UTF-8');
  }
}
