import { defined } from '../../values/defined.ts';
import { answerStory } from './story/query-story.ts';
import type { ArchiveRows } from '../store/rows.ts';
import { feedGuid } from '../store/feed-guid.ts';
import type { FeedStoryView } from '../views/feed-view.ts';
import { wholeOf, type Footprint } from '../tracking/dependency.ts';
import { personSpace, SITE_SPACE, storySpace } from '../tracking/scopes.ts';
import type { StoredDetail } from '../store/stored-story.ts';

/** A story for a feed, in full or with its summary alone; `passedOn`: to others, without the pictures that may not be. `footprint` gets where it came from. */
export function feedStory(
  rows: ArchiveRows,
  key: number,
  {
    full,
    passedOn = false,
    footprint,
  }: { full: boolean; passedOn?: boolean; footprint: Footprint[] },
): FeedStoryView {
  const { id, address, title, summary, date, language, image, paid } = rows.card(key);
  const row = rows.prepare('SELECT detail, modified FROM story WHERE key = ?').get(key) as {
    detail: string;
    modified: number;
  };
  const { authors, tags, image: said } = JSON.parse(row.detail) as StoredDetail;
  const writers = [
    ...new Set(authors.filter(({ role }) => role !== 'editor').map(({ person }) => person)),
  ];
  footprint.push(
    wholeOf(storySpace(id)),
    wholeOf(SITE_SPACE),
    ...writers.map((person) => wholeOf(personSpace(person))),
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
  const told = answerStory(rows, address, passedOn);
  footprint.push(...told.footprint);
  return told.answer === undefined ? view : { ...view, story: told.answer };
}
