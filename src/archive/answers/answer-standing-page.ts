import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import type { StoredPage } from '../read-standing-page.ts';
import { pageSpace, SITE_SPACE } from '../spaces.ts';
import type { StandingPageView } from '../views.ts';
import { withFigures } from './answer-story.ts';

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
