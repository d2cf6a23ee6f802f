import type { DatabaseSync } from 'node:sqlite';
import { dayList } from '../../archive/store/list-names.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { personHasPage } from '../../archive/store/person-has-page.ts';
import type { SubjectFacts } from './pages-of-subject.ts';
import { sectionIds } from './section-ids.ts';

/** What enumeration asks of the archive, as look-ups in it. */
export function subjectFacts(db: DatabaseSync): SubjectFacts {
  const stories = db.prepare('SELECT stories FROM list WHERE name = ?');
  const address = db.prepare('SELECT address FROM story WHERE id = ? AND +visible = 1');
  const anyDay = db.prepare('SELECT 1 FROM list WHERE name >= ? AND name < ? LIMIT 1');
  const standingPage = db.prepare('SELECT 1 FROM standing_page WHERE name = ?');
  const site = paperState(db, 'site');
  const sections = new Set(sectionIds(db));
  return {
    storiesIn: (list) => Number(stories.get(list)?.['stories'] ?? 0),
    addressOf: (id) => address.get(id)?.['address'] as string | undefined,
    adPlaces: () =>
      Object.entries(site.ads)
        .filter(([, ad]) => ad === 'house')
        .map(([place]) => place),
    sectionExists: (id) => sections.has(id),
    monthHasStories: (month) => anyDay.get(dayList(month), dayList(`${month}~`)) !== undefined,
    personHasPage: (id) => personHasPage(db, id),
    standingPageExists: (name) => standingPage.get(name) !== undefined,
    partners: () => paperState(db, 'feeds').partners.map(({ id }) => id),
    mastheadExists: () => paperState(db, 'masthead') !== undefined,
    searchExists: () => site.search !== undefined,
  };
}
