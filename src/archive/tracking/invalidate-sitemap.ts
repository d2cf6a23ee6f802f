import { SITEMAPS_SPACE, sitemapSpace } from './scopes.ts';

/** Notes that what search engines are told of a story changed; `lists` are the story's own, as JSON: the list of its day says which month. */
export function touchSitemap(
  notes: { touch: (space: number, at: number, owner: string) => void },
  lists: string,
): void {
  const month = /"day\/(\d{4}-\d{2})/.exec(lists)?.[1];
  if (month === undefined) return;
  notes.touch(sitemapSpace(month), 0, '');
  notes.touch(SITEMAPS_SPACE, 0, '');
}
