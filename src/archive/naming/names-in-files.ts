import type { DatabaseSync } from 'node:sqlite';
import { placeOfFile } from '../../content/source/place-of-file.ts';

/** So many stories may be looked at one by one before all are named anew without a look. */
const MANY = 200;

/**
 * All that ids could hang on of stories at some paths under `content/`, as a text to compare;
 * undefined of many. A story like most, which nobody ever named otherwise, says nothing.
 */
export function namesInFiles(db: DatabaseSync, paths: readonly string[]): string | undefined {
  if (paths.length > MANY) return undefined;
  const story = db.prepare('SELECT key, id, named, former FROM story WHERE path = ?');
  const claims = db.prepare('SELECT place FROM story_claim WHERE story = ? ORDER BY nth');
  const known = db.prepare(
    'SELECT 1 FROM place WHERE place = ? UNION ALL SELECT 1 FROM story_claim WHERE place = ? UNION ALL SELECT 1 FROM place WHERE instr(past, ?) > 0',
  );
  return JSON.stringify(
    paths.map((path) => {
      const row = story.get(path) as
        { key: number; id: string; named: number; former: string | null } | undefined;
      if (row === undefined) return [];
      const said = claims.all(row.key).map(({ place }) => place);
      const place = placeOfFile(path);
      return row.named === 0 &&
        said.length === 0 &&
        row.former === null &&
        known.get(place, place, JSON.stringify(place)) === undefined
        ? []
        : [path, row.named === 1 ? row.id : '', said];
    }),
  );
}
