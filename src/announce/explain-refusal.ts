export interface Refusal {
  status: number;
  /** Where a redirect leads. */
  location?: string | undefined;
  /** The first words of the answer. */
  words: string;
  retryAfter?: string | undefined;
  /** The published key file, for IndexNow. */
  keyFile?: string | undefined;
}

/**
 * An answer that confirms nothing, in words. The meanings of IndexNow's statuses:
 * indexnow.org/documentation, “Response format”. Pure.
 */
export function explainRefusal({ status, location, words, retryAfter, keyFile }: Refusal): string {
  const said = words === '' ? '' : `: ${words}`;
  if (status >= 300 && status < 400)
    return `it answers ${status}${location === undefined ? '' : `, it has moved to ${location}: write that address into content/site.yaml`}`;
  if (status === 429 || status >= 500)
    return `it answers ${status}${said}${retryAfter === undefined ? '' : ` (Retry-After: ${retryAfter})`}`;
  if (keyFile !== undefined && status === 403)
    return `it answers 403, the key is not valid: is ${keyFile} on the published site, and is it the key itself?`;
  if (keyFile !== undefined && status === 422)
    return `it answers 422, the addresses do not belong to the key: is “address” in content/site.yaml the one of ${keyFile}?`;
  return `it answers ${status} and takes no part of it${said}`;
}
