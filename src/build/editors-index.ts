import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../archive/meta.ts';
import { storyState } from '../archive/story-state.ts';
import { isoDate } from '../dates/iso-date.ts';

/** What each story's row holds, in this order. */
const FIELDS = ['id', 'title', 'address', 'date', 'section', 'state', 'file'] as const;

type Row = [id: string, title: string, address: string, date: number, section: string, shownFrom: number | null, shownUntil: number | null, withdrawn: number, path: string];

/**
 * The text of `.warta/index.json`: `{version, builtAt, fields, stories}`, a line for each story of `content/`, published or not, newest
 * first. `state` is that of `builtAt` (milliseconds since the epoch); dates carry the zone's offset; `file` is the path under the project.
 */
export function editorsIndex(db: DatabaseSync, builtAt: number): string {
  const { zone } = JSON.parse(readMeta(db, 'settings') ?? '{"zone":"Asia/Jakarta"}') as { zone: string };
  // Arrays, since an object for each of ten thousand rows takes as long again.
  const query = db.prepare(`SELECT id, card ->> '$.title', address, date, card ->> '$.section', shown_from, shown_until, corrected = 1 AND detail ->> '$.withdrawn' IS NOT NULL, path FROM story ORDER BY date DESC, id, path`);
  query.setReturnArrays(true);
  const lines = (query.all() as unknown as Row[]).map(([id, title, address, date, section, shownFrom, shownUntil, withdrawn, path]) => JSON.stringify([id, title, address, isoDate(date, zone), section, storyState({ shownFrom, shownUntil, withdrawn: withdrawn === 1 }, builtAt), `content/${path}`]));
  return `{"version":1,"builtAt":${JSON.stringify(isoDate(builtAt, zone))},"fields":${JSON.stringify(FIELDS)},"stories":[\n${lines.join(',\n')}\n]}\n`;
}
