import type { DatabaseSync } from 'node:sqlite';
import { storyState } from '../archive/story-state.ts';
import { isoDate } from '../dates/iso-date.ts';

/** What each story's row holds, in this order. */
const FIELDS = ['id', 'title', 'address', 'date', 'section', 'state', 'file'] as const;

interface Row {
  id: string;
  title: string;
  address: string;
  date: number;
  section: string;
  shownFrom: number | null;
  shownUntil: number | null;
  withdrawn: number;
  path: string;
}

/**
 * The text of `.warta/index.json`: `{version, builtAt, fields, stories}`, a line for each story of `content/`, published or not, newest
 * first. `state` is that of `builtAt` (milliseconds since the epoch); dates carry the zone's offset; `file` is the path under the project.
 */
export function editorsIndex(db: DatabaseSync, builtAt: number, zone: string): string {
  const rows = db.prepare(`SELECT id, card ->> '$.title' AS title, address, date, card ->> '$.section' AS section, shown_from AS shownFrom, shown_until AS shownUntil, detail LIKE '%"withdrawn":%' AND detail ->> '$.withdrawn' IS NOT NULL AS withdrawn, path FROM story ORDER BY date DESC, id, path`).all() as unknown as Row[];
  const lines = rows.map(({ id, title, address, date, section, path, withdrawn, ...shown }) => JSON.stringify([id, title, address, isoDate(date, zone), section, storyState({ ...shown, withdrawn: withdrawn === 1 }, builtAt), `content/${path}`]));
  return `{"version":1,"builtAt":${JSON.stringify(isoDate(builtAt, zone))},"fields":${JSON.stringify(FIELDS)},"stories":[\n${lines.join(',\n')}\n]}\n`;
}
