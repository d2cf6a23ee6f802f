/**
 * Whether a reader who sends this `If-None-Match` has what the tag names: RFC 9110, 13.1.2, by weak
 * comparison.
 */
export function isUnchanged(ifNoneMatch: string | undefined, tag: string): boolean {
  return names(ifNoneMatch, (text) => text === '*' || strong(text) === strong(tag));
}

/**
 * Whether a reader who sends this `If-Match` means what the tag names, or sends none: RFC 9110,
 * 13.1.1, by strong comparison.
 */
export function isMeant(ifMatch: string | undefined, tag: string): boolean {
  return (
    ifMatch === undefined ||
    names(ifMatch, (text) => text === '*' || (text === tag && !tag.startsWith('W/')))
  );
}

const strong = (tag: string): string => tag.replace(/^W\//, '');
const names = (header: string | undefined, is: (text: string) => boolean): boolean =>
  header?.split(',').some((text) => is(text.trim())) === true;
