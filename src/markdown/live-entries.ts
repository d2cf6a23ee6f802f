import { formatDate } from '../dates/format-date.ts';
import { isoDate } from '../dates/iso-date.ts';
import { parseDate } from '../dates/parse-date.ts';
import { zonedDay } from '../dates/zoned-day.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { HeadingPlace } from './heading-places.ts';
import { withoutParts } from './without-parts.ts';

export interface LiveEntry {
  /** Milliseconds since the epoch. */
  at: number;
  /** HTML within a line. */
  title: string;
  /** Address within the page; it stays when entries are added. */
  anchor: string;
}

export interface LiveText {
  /** Path of the file as shown to people. */
  file: string;
  /** The text as it was written, and the line on which it begins. */
  markdown: string;
  firstLine: number;
  /** The same as HTML. */
  html: string;
  /** Of the story, milliseconds since the epoch: entries without a day of their own are on its day, or on that of the entry before. */
  date: number;
  zone: string;
  order: 'newest' | 'oldest';
  language: string;
  /** Milliseconds since the epoch: entries of a later time are not yet. */
  now: number;
  /** The HTML of a part of the text. */
  renderAgain: (markdown: string) => string;
  /** Where the text's second-level headings stand. */
  headings: () => readonly HeadingPlace[];
}

const HEADING = /<h2>([^]*?)<\/h2>/g;
const FOOTNOTES = '<section data-footnotes';
/** `10.29 WIB — title`, `10:29 – title`, `Jumat (27/11/2026) 00.15 WIB — title`, `27/11 00.15 — title`. */
const ENTRY =
  /^(?:\p{L}+,? *)?(?:\(?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\)?,? +)?(?:pukul +)?(\d{1,2})[.:](\d{2})(?: *WI(?:B|TA|T))? *(?:[—–:]|-{1,2}) *(\S[^]*)$/u;
const EXAMPLE = '## 10.29 WIB — Air mulai surut';

interface Part extends LiveEntry {
  day: string;
  body: string;
  line: number;
}

/** The text of a live report in its entries, in the order that readers get, without those whose time is to come; `moments` are the times of all. Pure. */
export function liveEntries(text: LiveText): {
  html: string;
  entries: LiveEntry[];
  moments: number[];
  problems: Problem[];
} {
  const { date, zone, order, file, language, now } = text;
  const problems: Problem[] = [];
  const report = (line: number, message: string, hint: string): void => {
    problems.push({ rule: 'live/entry', severity: 'error', file, line, column: 1, message, hint });
  };
  const whole = partsOf(text.html);
  const { heads } = whole;
  const places = heads.length === 0 ? [] : text.headings();
  const storyDay = zonedDay(date, zone);
  let day = storyDay;
  const parts: Part[] = [];
  heads.forEach((head, index) => {
    const line = text.firstLine + (places[index]?.line ?? 0);
    const found = ENTRY.exec(head[1] ?? '');
    if (found === null) {
      report(
        line,
        `the entry “${(head[1] ?? '').replace(/<[^>]*>/g, '')}” does not begin with its time`,
        EXAMPLE,
      );
      return;
    }
    const [, dayOfMonth, month, year, hour = '', minute = '', title = ''] = found;
    if (dayOfMonth !== undefined && month !== undefined)
      day = `${year ?? nearestYear(storyDay, Number(month))}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    const moment = parseDate(`${day}T${hour.padStart(2, '0')}:${minute}`, zone);
    if ('problem' in moment) {
      report(line, moment.problem, EXAMPLE);
      return;
    }
    parts.push({ at: moment.ms, day, title, anchor: '', line, body: whole.bodies[index] ?? '' });
  });
  const rising = (parts[0]?.at ?? 0) <= (parts.at(-1)?.at ?? 0);
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before === undefined || before.at === part.at || before.at < part.at === rising) return;
    report(
      part.line,
      `the entries are out of order: this one is ${rising ? 'earlier' : 'later'} than the one before it`,
      rising
        ? 'Put entries in the order of time; one after midnight names its day: ## 27/11 00.15 WIB — Judul'
        : 'Put the newest entry first; one of another day names it: ## 26/11 23.40 WIB — Judul',
    );
  });
  if (heads.length === 0)
    report(text.firstLine, 'a live report has entries, each under its time', EXAMPLE);
  const inOrder = rising ? parts : parts.toReversed();
  nameAnchors(inOrder, storyDay, zone);
  let { opening, notes } = whole;
  if (problems.length === 0 && parts.some(({ at }) => at > now)) {
    // Read again without them, so that nothing of theirs is left: no picture, no note.
    const come = parts.filter(({ at }) => at <= now);
    const again = partsOf(
      text.renderAgain(
        withoutParts(
          text.markdown,
          parts.map(({ line, at }) => ({ line: line - text.firstLine, kept: at <= now })),
        ),
      ),
    );
    if (
      places.length !== heads.length ||
      places.some(({ nested }) => nested) ||
      again.heads.length !== come.length ||
      again.heads.some((head, index) => ENTRY.exec(head[1] ?? '')?.[6] !== come[index]?.title)
    ) {
      const later = parts.find(({ at }) => at > now);
      report(
        later?.line ?? text.firstLine,
        'an entry is to come, and where it begins and ends cannot be told',
        'Begin the line of every entry with ##, outside of quotations and lists; or add the entry when its time has come.',
      );
    }
    come.forEach((part, index) => {
      part.body = again.bodies[index] ?? '';
    });
    ({ opening, notes } = again);
  }
  const shown = (order === 'newest' ? inOrder.toReversed() : inOrder).filter(({ at }) => at <= now);
  return {
    html:
      opening +
      shown
        .map((part) => entryHtml(part, { zone, language, ownDay: part.day !== storyDay }))
        .join('\n') +
      notes,
    entries: shown.map(({ at, title, anchor }) => ({ at, title, anchor })),
    moments: parts.map(({ at }) => at),
    problems,
  };
}

/** A report's HTML: what stands before its first entry, the entries, and the notes at its foot. */
function partsOf(html: string): {
  opening: string;
  heads: RegExpExecArray[];
  bodies: string[];
  notes: string;
} {
  const notes = html.includes(FOOTNOTES) ? html.slice(html.indexOf(FOOTNOTES)) : '';
  const told = html.slice(0, html.length - notes.length);
  const heads = [...told.matchAll(HEADING)];
  return {
    heads,
    notes,
    opening: told.slice(0, heads[0]?.index ?? told.length),
    bodies: heads.map((head, index) =>
      told.slice(head.index + head[0].length, heads[index + 1]?.index ?? told.length),
    ),
  };
}

/** Of an entry that names day and month only: a report of December goes on in January. */
function nearestYear(storyDay: string, month: number): number {
  const [year = 0, own = 0] = storyDay.split('-').map(Number);
  return year + (month - own < -6 ? 1 : month - own > 6 ? -1 : 0);
}

function entryHtml(
  { at, title, anchor, body }: Part,
  { zone, language, ownDay }: { zone: string; language: string; ownDay: boolean },
): string {
  const clock = `${ownDay ? `${formatDate(at, 'day', language, zone)}, ` : ''}${formatDate(at, 'clock', language, zone)}`;
  return `<section class="entry" id="${anchor}"><h2><a href="#${anchor}"><time datetime="${isoDate(at, zone)}">${clock}</time></a> ${title}</h2>${body.trim()}</section>`;
}

/** From the oldest on, so that a new entry leaves the others' addresses alone. */
function nameAnchors(parts: readonly Part[], storyDay: string, zone: string): void {
  const taken = new Map<string, number>();
  for (const part of parts) {
    const plain = `${part.day === storyDay ? '' : `${part.day}-`}pukul-${isoDate(part.at, zone).slice(11, 16).replace(':', '-')}`;
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    part.anchor = count === 1 ? plain : `${plain}-${count}`;
  }
}
