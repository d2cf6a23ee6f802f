/** What SQLite and Cloudflare D1, which is one, both run. */
export const CHOOSE =
  'INSERT INTO choice (story, visitor, reaction, at) VALUES (?, ?, ?, ?) ON CONFLICT (story, visitor) DO UPDATE SET reaction = excluded.reaction, at = excluded.at WHERE reaction IS NOT excluded.reaction';
/** A withdrawal changes what there is, and makes nothing. */
export const WITHDRAW =
  'UPDATE choice SET reaction = NULL, at = ? WHERE story = ? AND visitor = ? AND reaction IS NOT NULL';
export const MINE = 'SELECT reaction FROM choice WHERE story = ? AND visitor = ?';
/**
 * A page of the export; the values are the story and visitor after which it begins, and how many.
 */
export const ROWS =
  'SELECT story, visitor, reaction, at FROM choice WHERE (story, visitor) > (?, ?) AND reaction IS NOT NULL ORDER BY story, visitor LIMIT ?';

/** Tallies of a JSON list of stories. */
export const TALLIES = 'SELECT * FROM tally WHERE story IN (SELECT value FROM json_each(?))';
