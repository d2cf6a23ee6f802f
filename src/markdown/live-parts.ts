import { parseDate } from '../dates/parse-date.ts';
import { zonedDay } from '../dates/zoned-day.ts';
import type { HeadingPlace } from './heading-places.ts';
import type { LiveEntry, LiveText } from './live-text.ts';

/** An entry with its text. */
export interface LivePart extends LiveEntry {
  day: string;
  body: string;
  /** Of the file. */
  line: number;
}

/** What is wrong with an entry. */
export interface EntryMistake {
  /** Of the file. */
  line: number;
  message: string;
  hint: string;
}

/** A report's HTML: what stands before its first entry, the entries, and the notes at its foot. */
export interface ReportHtml {
  opening: string;
  /** Of each heading, what stands in it. */
  heads: string[];
  /** What follows each heading. */
  bodies: string[];
  notes: string;
}

const HEADING = /<h2>([^]*?)<\/h2>/g;
const FOOTNOTES = '<section data-footnotes';
/**
 * `10.29 WIB — title`, `10:29 – title`, `Jumat (27/11/2026) 00.15 WIB — title`, `27/11 00.15 —
 * title`.
 */
const ENTRY =
  /^(?:\p{L}+,? *)?(?:\(?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\)?,? +)?(?:pukul +)?(\d{1,2})[.:](\d{2})(?: *WI(?:B|TA|T))? *(?:[—–:]|-{1,2}) *(\S[^]*)$/u;
export const EXAMPLE = '## 10.29 WIB — Air mulai surut';

export function cutReport(html: string): ReportHtml {
  const notes = html.includes(FOOTNOTES) ? html.slice(html.indexOf(FOOTNOTES)) : '';
  const told = html.slice(0, html.length - notes.length);
  const heads = [...told.matchAll(HEADING)];
  return {
    heads: heads.map(([, head = '']) => head),
    notes,
    opening: told.slice(0, heads[0]?.index ?? told.length),
    bodies: heads.map((head, index) =>
      told.slice(head.index + head[0].length, heads[index + 1]?.index ?? told.length),
    ),
  };
}

/** The title of an entry by its heading; undefined when it does not begin with a time. */
export function titleOf(head: string): string | undefined {
  return ENTRY.exec(head)?.[6];
}

/**
 * The entries of a report as they are written, and the headings that are none; `places` are those
 * of the headings.
 */
export function parseEntries(
  { heads, bodies }: ReportHtml,
  places: readonly HeadingPlace[],
  { date, zone, firstLine }: Pick<LiveText, 'date' | 'firstLine' | 'zone'>,
): { parts: LivePart[]; mistakes: EntryMistake[] } {
  const storyDay = zonedDay(date, zone);
  let day = storyDay;
  const parts: LivePart[] = [];
  const mistakes: EntryMistake[] = [];
  heads.forEach((head, index) => {
    const line = firstLine + (places[index]?.line ?? 0);
    const found = ENTRY.exec(head);
    if (found === null) {
      mistakes.push({
        line,
        message: `the entry “${head.replace(/<[^>]*>/g, '')}” does not begin with its time`,
        hint: EXAMPLE,
      });
      return;
    }
    const [, dayOfMonth, month, year, hour = '', minute = '', title = ''] = found;
    if (dayOfMonth !== undefined && month !== undefined)
      day = `${year ?? nearestYear(storyDay, Number(month))}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    const moment = parseDate(`${day}T${hour.padStart(2, '0')}:${minute}`, zone);
    if ('problem' in moment) mistakes.push({ line, message: moment.problem, hint: EXAMPLE });
    else parts.push({ at: moment.ms, day, title, anchor: '', line, body: bodies[index] ?? '' });
  });
  return { parts, mistakes };
}

/** Of an entry that names day and month only: a report of December goes on in January. */
function nearestYear(storyDay: string, month: number): number {
  const [year = 0, own = 0] = storyDay.split('-').map(Number);
  return year + (month - own < -6 ? 1 : month - own > 6 ? -1 : 0);
}
