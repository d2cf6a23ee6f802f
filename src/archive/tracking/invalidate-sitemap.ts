import { SITEMAPS_SCOPE, sitemapScope } from './scopes.ts';

/**
 * Notes that what search engines are told of a story changed; `lists` are the story's own, as JSON:
 * the list of its day says which month.
 */
export function invalidateSitemap(
  notes: { invalidate: (scope: number, at: number, subject: string) => void },
  lists: string,
): void {
  const month = /"day\/(\d{4}-\d{2})/.exec(lists)?.[1];
  if (month === undefined) return;
  notes.invalidate(sitemapScope(month), 0, '');
  notes.invalidate(SITEMAPS_SCOPE, 0, '');
}
