import type { Article } from '../../../content/story/article.ts';
import { zonedDay } from '../../../dates/zoned-day.ts';
import {
  ALL_STORIES,
  authorList,
  dayList,
  sectionList,
  seriesList,
  tagList,
} from '../../store/list-names.ts';

/** Names of the lists that a story belongs to while it is visible; its day is that of `zone`. */
export function storyLists(
  { section, date, tags, authors, series }: Article,
  zone: string,
): string[] {
  return [
    ALL_STORIES,
    sectionList(section),
    dayList(zonedDay(date, zone)),
    ...tags.map((tag) => tagList(tag.slug)),
    ...new Set(authors.map((author) => authorList(author.person))),
    ...(series === undefined ? [] : [seriesList(series.id)]),
  ];
}
