import type { DatabaseSync } from 'node:sqlite';
import { paperState } from '../../archive/store/paper-state.ts';
import { storyState } from '../../archive/store/story-state.ts';
import { isoDate } from '../../dates/iso-date.ts';

/** What each story's row holds, in this order. */
const FIELDS = ['id', 'title', 'address', 'date', 'section', 'state', 'file'] as const;

type Row = [
  head: string,
  date: number,
  section: string,
  shownFrom: number | null,
  shownUntil: number | null,
  withdrawn: number,
  path: string,
];

/**
 * The text of `.warta/index.json`: `{version, builtAt, fields, stories}`, a line for each story of
 * `content/`, published or not, newest first. `state` is that of `builtAt` (milliseconds since the
 * epoch); dates carry the zone's offset; `file` is the path under the project.
 */
export function editorsIndex(db: DatabaseSync, builtAt: number): string {
  const { zone } = paperState(db, 'settings');
  // Word for word what the archive's index `story_listed` holds. Arrays, since an object for each
  // of ten thousand rows takes as long again.
  const query = db.prepare(
    `SELECT json_array(id, card ->> '$.title', address), date, card ->> '$.section', shown_from, shown_until, corrected = 1 AND detail ->> '$.withdrawn' IS NOT NULL, path FROM story ORDER BY date DESC, id, path`,
  );
  query.setReturnArrays(true);
  const lines = (query.all() as unknown as Row[]).map(
    ([head, date, section, shownFrom, shownUntil, withdrawn, path]) => {
      const state = storyState({ shownFrom, shownUntil, withdrawn: withdrawn === 1 }, builtAt);
      return `${head.slice(0, -1)},${JSON.stringify([isoDate(date, zone), section, state, `content/${path}`]).slice(1)}`;
    },
  );
  return `{"version":1,"builtAt":${JSON.stringify(isoDate(builtAt, zone))},"fields":${JSON.stringify(FIELDS)},"stories":[\n${lines.join(',\n')}\n]}\n`;
}
