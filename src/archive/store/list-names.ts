/** Names of the archive's lists. */
export const ALL_STORIES = 'all';
export const sectionList = (section: string): string => `section/${section}`;
export const tagList = (slug: string): string => `tag/${slug}`;
export const authorList = (person: string): string => `author/${person}`;
export const seriesList = (series: string): string => `series/${series}`;
/** `day` is `2026-11-28`. */
export const dayList = (day: string): string => `day/${day}`;
