import { splitFrontMatter } from '../../content/story/split-front-matter.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { zonedDay } from '../../dates/zoned-day.ts';
import { shownValue } from '../../diagnostics/shown-value.ts';
import { STORY } from '../checks/place-problems.ts';

/** As much of an earlier version of a story as its address and its being published hung on. */
export interface StoryVersion {
  /** Its `id`, or else that of its path. */
  name: string;
  /** The front matter named the id itself. */
  named: boolean;
  title: string;
  slug: string;
  section: string;
  /** Milliseconds since the epoch. */
  date: number;
  /** Calendar day of `date` in the paper's zone. */
  day: string;
  /** Milliseconds since the epoch: when it was to go; null for never. */
  until: number | null;
}

/**
 * An earlier text of a story's file (a path under `content/`); undefined for a draft, and for what
 * was no story.
 */
export function readVersion(text: string, path: string, zone: string): StoryVersion | undefined {
  if (!STORY.test(path)) return undefined;
  const split = splitFrontMatter(text.replace(/^\uFEFF/, ''), path);
  if ('rule' in split) return undefined;
  const { date: at, expires, section, draft, id, title } = split.data as Record<string, unknown>;
  if (draft === true || typeof section !== 'string' || typeof at !== 'string') return undefined;
  const date = parseDate(at, zone);
  const until = typeof expires === 'string' ? parseDate(expires, zone) : undefined;
  if (!('ms' in date)) return undefined;
  const own = path.replace(/^articles\//, '').replace(/(?:\/index)?\.md$/, '');
  const slug = own.split('/').at(-1) ?? '';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return undefined;
  return {
    name: typeof id === 'string' ? id : own,
    named: typeof id === 'string',
    title: shownValue(title ?? ''),
    slug,
    section,
    date: date.ms,
    day: zonedDay(date.ms, zone),
    until: until !== undefined && 'ms' in until ? until.ms : null,
  };
}
