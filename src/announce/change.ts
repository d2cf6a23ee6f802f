/**
 * What happened to a file of the site since a receiver was last told of it: its digest then and
 * now, or one of the two words below.
 */
export interface Change {
  before: string;
  now: string;
}

/** There is no such file, or it is a page that search engines may not list. */
export const ABSENT = '';
/** Nobody can say what the receiver knows. No digest is like it. */
export const UNKNOWN = '?';
