/**
 * The half-open span of time, in milliseconds, in which a story is on the site; undefined for a
 * draft.
 */
export function visibility(article: {
  date: number;
  expires?: number | undefined;
  draft: boolean;
}): { from: number; until: number } | undefined {
  if (article.draft) return undefined;
  return { from: article.date, until: article.expires ?? Number.MAX_SAFE_INTEGER };
}
