import { parseJson } from '../../../values/parse-json.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import type { StoredPage } from '../../ingest/paper/parse-standing-page.ts';
import { pageScope, SITE_SCOPE } from '../../tracking/scopes.ts';
import type { StandingPageView } from '../../views/views.ts';
import { withFigures } from '../story/story-figures.ts';

export function queryStandingPage(
  rows: ArchiveRows,
  name: string,
): Result<StandingPageView | undefined> {
  const value = rows.prepare('SELECT value FROM standing_page WHERE name = ?').get(name)?.['value'];
  if (typeof value !== 'string')
    return { result: undefined, dependencies: [wholeOf(pageScope(name))] };
  const { pictures, html, ...page } = parseJson<StoredPage>(value);
  if (pictures.length === 0)
    return { result: { ...page, html }, dependencies: [wholeOf(pageScope(name))] };
  return {
    result: {
      ...page,
      html: withFigures(html, { pictures, language: rows.site().language, first: 1 }, rows),
    },
    dependencies: [pageScope(name), SITE_SCOPE].map(wholeOf),
  };
}
