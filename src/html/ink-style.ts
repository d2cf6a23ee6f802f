import { darkInk } from '../values/ink.ts';

/**
 * The one style sheet that stands in the head of every page: the paper's ink for light and for
 * dark, which `styles/base.css` takes up. The same bytes on all pages, so that one digest of them
 * allows it in a Content-Security-Policy. Undefined for a paper with the usual ink.
 */
export function inkStyle(ink: string | undefined): string | undefined {
  return ink === undefined ? undefined : `:root{--spot:${ink};--spot-dark:${darkInk(ink)}}`;
}
