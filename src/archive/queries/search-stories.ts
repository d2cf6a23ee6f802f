import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { dayList } from '../store/list-names.ts';
import type { StoredCard, StoredDetail } from '../store/stored-story.ts';

/** A published story as search knows it. */
export interface SearchStory {
  address: string;
  title: string;
  summary: string;
  /** Milliseconds since the epoch. */
  date: number;
  section: string;
  /** Ids of its writers. */
  people: string[];
  paid: boolean;
  /** Its body, with empty slots for pictures. */
  html: string;
}

/**
 * The published stories of a month (`2026-11`), oldest first. Withdrawn ones are in no list, and so
 * in no search.
 */
export function searchStories(db: DatabaseSync, month: string): SearchStory[] {
  const rows = allRows<{ card: string; detail: string; html: string }>(
    db.prepare(
      'SELECT card, detail, html FROM membership JOIN story ON key = membership.story JOIN body ON body.story = key WHERE list >= ? AND list < ? ORDER BY membership.date, membership.tie',
    ),
    dayList(month),
    dayList(`${month}~`),
  );
  return rows.map(({ card, detail, html }) => {
    const {
      address,
      title,
      summary = '',
      date,
      section,
      paid = false,
    } = parseJson<StoredCard>(card);
    const { authors } = parseJson<StoredDetail>(detail);
    return {
      address,
      title,
      summary,
      date,
      section,
      people: [...new Set(authors.map(({ person }) => person))],
      paid,
      html,
    };
  });
}

/** How many published stories each month has. */
export function storiesByMonth(db: DatabaseSync): Map<string, number> {
  const rows = allRows<{ month: string; stories: number }>(
    db.prepare(
      `SELECT substr(name, 5, 7) AS month, sum(stories) AS stories FROM list WHERE name >= 'day/' AND name < 'day0' GROUP BY month`,
    ),
  );
  return new Map(rows.map(({ month, stories }) => [month, stories]));
}
