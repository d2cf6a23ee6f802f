/** Whether a reader who sends this `If-None-Match` has what the tag names: RFC 9110, 13.1.2, by weak comparison. */
export function isUnchanged(ifNoneMatch: string | undefined, tag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(',').some((text) => text.trim() === '*' || text.trim().replace(/^W\//, '') === tag);
}
