import type { Change } from './change.ts';

/**
 * What a change of a page is to a search engine, by whether engines may list the page as it was and as it is: a story that is withdrawn
 * leaves their lists, though a page stays at its address. Undefined when they never may. Pure.
 */
export function listingChange(wasListed: boolean, isListed: boolean): Change | undefined {
  if (isListed) return wasListed ? 'changed' : 'added';
  return wasListed ? 'removed' : undefined;
}
