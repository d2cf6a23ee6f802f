import { parseJson } from '../../values/parse-json.ts';
import { defined } from '../../values/defined.ts';
import { queryStory } from './story/query-story.ts';
import type { ArchiveRows } from '../store/rows.ts';
import { feedGuid } from '../store/feed-guid.ts';
import type { FeedStoryView } from '../views/feed-view.ts';
import { wholeOf, type Dependency } from '../tracking/dependency.ts';
import { personScope, SITE_SCOPE, storyScope } from '../tracking/scopes.ts';
import type { StoredDetail } from '../store/stored-story.ts';

/**
 * A story for a feed, in full or with its summary alone; `passedOn`: to others, without the
 * pictures that may not be. `dependencies` gets where it came from.
 */
export function feedStory(
  rows: ArchiveRows,
  key: number,
  {
    full,
    passedOn = false,
    dependencies,
  }: { full: boolean; passedOn?: boolean; dependencies: Dependency[] },
): FeedStoryView {
  const { id, address, title, summary, date, language, image, paid } = rows.card(key);
  const row = rows.prepare('SELECT detail, modified FROM story WHERE key = ?').get(key) as {
    detail: string;
    modified: number;
  };
  const { authors, tags, image: said } = parseJson<StoredDetail>(row.detail);
  const writers = [
    ...new Set(authors.filter(({ role }) => role !== 'editor').map(({ person }) => person)),
  ];
  dependencies.push(
    wholeOf(storyScope(id)),
    wholeOf(SITE_SCOPE),
    ...writers.map((person) => wholeOf(personScope(person))),
  );
  const view: FeedStoryView = defined({
    guid: feedGuid(rows.site().name, id),
    address,
    title,
    date,
    modified: row.modified,
    language,
    authors: writers.map((person) => ({ id: person, name: rows.person(person)?.name ?? person })),
    tags: tags.map(({ name }) => name),
    summary,
    image: passedOn && said?.distribute === false ? undefined : image,
    paid,
  });
  if (!full) return view;
  const told = queryStory(rows, address, passedOn);
  dependencies.push(...told.dependencies);
  return told.result === undefined ? view : { ...view, story: told.result };
}
