import { formatDate } from '../dates/format-date.ts';
import { isoDate } from '../dates/iso-date.ts';
import { zonedDay } from '../dates/zoned-day.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { HeadingPlace } from './heading-places.ts';
import type { LiveEntry, LiveText } from './live-text.ts';
import {
  cutReport,
  EXAMPLE,
  parseEntries,
  titleOf,
  type EntryMistake,
  type LivePart,
  type ReportHtml,
} from './live-parts.ts';
import { withoutParts } from './without-parts.ts';

/**
 * The text of a live report in its entries, in the order that readers get, without those whose time
 * is to come; `moments` are the times of all. Pure.
 */
export function liveEntries(text: LiveText): {
  html: string;
  entries: LiveEntry[];
  moments: number[];
  problems: Problem[];
} {
  const { zone, order, file, language, now } = text;
  const whole = cutReport(text.html);
  const places = whole.heads.length === 0 ? [] : text.headings();
  const { parts, mistakes } = parseEntries(whole, places, text);
  const rising = (parts[0]?.at ?? 0) <= (parts.at(-1)?.at ?? 0);
  const found = [...mistakes, ...outOfOrder(parts, rising), ...withoutEntries(whole, text)];
  const inOrder = rising ? parts : parts.toReversed();
  const storyDay = zonedDay(text.date, zone);
  nameAnchors(inOrder, storyDay, zone);
  const { opening, notes, bodies, lost } =
    found.length === 0 && parts.some(({ at }) => at > now)
      ? keepBack(parts, places, text)
      : { ...whole, bodies: new Map(parts.map((part) => [part, part.body])), lost: [] };
  const shown = (order === 'newest' ? inOrder.toReversed() : inOrder).filter(({ at }) => at <= now);
  return {
    html:
      opening +
      shown
        .map((part) =>
          entryHtml(
            { ...part, body: bodies.get(part) ?? '' },
            { zone, language, ownDay: part.day !== storyDay },
          ),
        )
        .join('\n') +
      notes,
    entries: shown.map(({ at, title, anchor }) => ({ at, title, anchor })),
    moments: parts.map(({ at }) => at),
    problems: [...found, ...lost].map(({ line, message, hint }) => ({
      rule: 'live/entry',
      severity: 'error',
      file,
      line,
      column: 1,
      message,
      hint,
    })),
  };
}

function outOfOrder(parts: readonly LivePart[], rising: boolean): EntryMistake[] {
  const odd = parts.filter((part, index) => {
    const before = parts[index - 1];
    return before !== undefined && before.at !== part.at && before.at < part.at !== rising;
  });
  return odd.map(({ line }) => ({
    line,
    message: `the entries are out of order: this one is ${rising ? 'earlier' : 'later'} than the one before it`,
    hint: rising
      ? 'Put entries in the order of time; one after midnight names its day: ## 27/11 00.15 WIB — Judul'
      : 'Put the newest entry first; one of another day names it: ## 26/11 23.40 WIB — Judul',
  }));
}

function withoutEntries({ heads }: ReportHtml, { firstLine }: LiveText): EntryMistake[] {
  const message = 'a live report has entries, each under its time';
  return heads.length === 0 ? [{ line: firstLine, message, hint: EXAMPLE }] : [];
}

/** What readers get before the time of some entries has come. */
interface KeptBack {
  opening: string;
  notes: string;
  bodies: ReadonlyMap<LivePart, string>;
  /** Why the others cannot be kept back whole. */
  lost: EntryMistake[];
}

/**
 * The report read again without the entries that are to come, so that nothing of theirs is left: no
 * picture, no note.
 */
function keepBack(
  parts: readonly LivePart[],
  places: readonly HeadingPlace[],
  { markdown, firstLine, now, renderAgain }: LiveText,
): KeptBack {
  const come = parts.filter(({ at }) => at <= now);
  const cuts = parts.map(({ line, at }) => ({ line: line - firstLine, kept: at <= now }));
  const again = cutReport(renderAgain(withoutParts(markdown, cuts)));
  const isWhole =
    places.length === parts.length &&
    places.every(({ nested }) => !nested) &&
    again.heads.length === come.length &&
    again.heads.every((head, index) => titleOf(head) === come[index]?.title);
  const later = parts.find(({ at }) => at > now);
  const mistake = {
    line: later?.line ?? firstLine,
    message: 'an entry is to come, and where it begins and ends cannot be told',
    hint: 'Begin the line of every entry with ##, outside of quotations and lists; or add the entry when its time has come.',
  };
  return {
    opening: again.opening,
    notes: again.notes,
    bodies: new Map(come.map((part, index) => [part, again.bodies[index] ?? ''])),
    lost: isWhole ? [] : [mistake],
  };
}

function entryHtml(
  { at, title, anchor, body }: LivePart,
  { zone, language, ownDay }: { zone: string; language: string; ownDay: boolean },
): string {
  const clock = `${ownDay ? `${formatDate(at, 'day', language, zone)}, ` : ''}${formatDate(at, 'clock', language, zone)}`;
  return `<section class="entry" id="${anchor}"><h2><a href="#${anchor}"><time datetime="${isoDate(at, zone)}">${clock}</time></a> ${title}</h2>${body.trim()}</section>`;
}

/** From the oldest on, so that a new entry leaves the others' addresses alone. */
function nameAnchors(parts: readonly LivePart[], storyDay: string, zone: string): void {
  const taken = new Map<string, number>();
  for (const part of parts) {
    const plain = `${part.day === storyDay ? '' : `${part.day}-`}pukul-${isoDate(part.at, zone).slice(11, 16).replace(':', '-')}`;
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    part.anchor = count === 1 ? plain : `${plain}-${count}`;
  }
}
