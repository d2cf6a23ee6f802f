import { parseJson } from '../../../values/parse-json.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, wholeOf, type Result, type Dependency } from '../../tracking/dependency.ts';
import { ALL_STORIES, sectionList } from '../../store/list-names.ts';
import { orderHome } from './order-home.ts';
import {
  cardsScope,
  HOME_SCOPE,
  membersScope,
  personScope,
  POPULAR_SCOPE,
  SITE_SCOPE,
  storyScope,
} from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import type { CardView, ColumnView, HomeView } from '../../views/views.ts';

/** How many stories of a list are fetched at once. */
const BATCH = 24;

export function queryHome(rows: ArchiveRows): Result<HomeView> {
  const dependencies: Dependency[] = [wholeOf(SITE_SCOPE), wholeOf(HOME_SCOPE)];
  const lookedAt = new Map<string, number>();
  const ordered = orderHome(rows.home(), {
    sections: rows.site().sections.map(({ id }) => id),
    // Its coming and going, and every change of its card, touch what is noted.
    named: (name) => {
      const story = rows.named(name, dependencies);
      return story === undefined || story.withdrawn !== null ? undefined : rows.card(story.key);
    },
    popular: () => popularOf(rows, lookedAt, dependencies),
    newest: (section) =>
      newestOf(rows, section === 'all' ? ALL_STORIES : sectionList(section), lookedAt),
  });
  for (const [list, since] of lookedAt)
    dependencies.push([membersScope(list), since, EVER], [cardsScope(list), since, EVER]);
  const { opinion, ...others } = ordered;
  return {
    result: {
      ...others,
      ...(opinion === undefined
        ? {}
        : {
            opinion: {
              section: opinion.section,
              cards: opinion.cards.map((card) => withAuthors(card, rows, dependencies)),
            },
          }),
    },
    dependencies,
  };
}

/** Days before the snapshot from which popular stories come. */
const POPULAR_DAYS = 7;
/** How many popular stories are looked at; some of them stand elsewhere on the page. */
const POPULAR = 40;

function popularOf(
  rows: ArchiveRows,
  lookedAt: Map<string, number>,
  dependencies: Dependency[],
): CardView[] {
  dependencies.push(wholeOf(POPULAR_SCOPE));
  const countedAt = rows.countedAt();
  if (countedAt === undefined) return [];
  const since = countedAt - POPULAR_DAYS * 86_400_000;
  lookedAt.set(ALL_STORIES, Math.min(since, lookedAt.get(ALL_STORIES) ?? EVER));
  // A snapshot may be older than a story's id, and name it by a former one.
  const found = rows
    .prepare(
      `
    SELECT key FROM (
      SELECT story.key AS counted, total FROM reaction_count JOIN story ON story.id = reaction_count.id
      UNION ALL SELECT story_former.story, total FROM story_former CROSS JOIN reaction_count ON reaction_count.id = story_former.name
    ) JOIN story ON key = counted WHERE date >= ? AND +visible = 1 GROUP BY key HAVING sum(total) > 0 ORDER BY sum(total) DESC, date DESC, tie LIMIT ?`,
    )
    .all(since, POPULAR);
  return found.map((row) => rows.card(Number(row['key'])));
}

/** A list from its newest story on; notes in `lookedAt` how far down it was read. */
function* newestOf(
  rows: ArchiveRows,
  list: string,
  lookedAt: Map<string, number>,
): Iterable<CardView> {
  const note = (date: number): void => {
    lookedAt.set(list, Math.min(date, lookedAt.get(list) ?? EVER));
  };
  for (let seen = 0, limit = BATCH; ; limit *= 2) {
    const found = rows.newest(list, limit);
    for (const { key, date } of found.slice(seen)) {
      note(date);
      yield rows.card(key);
    }
    if (found.length < limit) {
      note(0);
      return;
    }
    seen = found.length;
  }
}

function withAuthors(card: CardView, rows: ArchiveRows, dependencies: Dependency[]): ColumnView {
  const { authors } = parseJson<StoredDetail>(
    String(
      rows.prepare('SELECT detail FROM story WHERE id = ? AND +visible = 1').get(card.id)?.[
        'detail'
      ],
    ),
  );
  dependencies.push(
    wholeOf(storyScope(card.id)),
    ...authors.map(({ person }) => wholeOf(personScope(person))),
  );
  return {
    ...card,
    authors: authors
      .filter(({ role }) => role !== 'editor')
      .map(({ person }) => ({ id: person, name: rows.person(person)?.name ?? person })),
  };
}
