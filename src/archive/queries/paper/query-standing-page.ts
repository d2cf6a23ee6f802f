import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import type { StoredPage } from '../../ingest/paper/parse-standing-page.ts';
import { pageSpace, SITE_SPACE } from '../../tracking/scopes.ts';
import type { StandingPageView } from '../../views/views.ts';
import { withFigures } from '../story/story-figures.ts';

export function answerStandingPage(
  rows: ArchiveRows,
  name: string,
): Answer<StandingPageView | undefined> {
  const value = rows.prepare('SELECT value FROM standing_page WHERE name = ?').get(name)?.['value'];
  if (typeof value !== 'string')
    return { answer: undefined, footprint: [wholeOf(pageSpace(name))] };
  const { pictures, html, ...page } = JSON.parse(value) as StoredPage;
  if (pictures.length === 0)
    return { answer: { ...page, html }, footprint: [wholeOf(pageSpace(name))] };
  return {
    answer: {
      ...page,
      html: withFigures(html, { pictures, language: rows.site().language, first: 1 }, rows),
    },
    footprint: [pageSpace(name), SITE_SPACE].map(wholeOf),
  };
}
