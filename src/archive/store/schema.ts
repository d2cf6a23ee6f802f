/**
 * The archive is an index and never the truth: deleting it costs one build and nothing else.
 * - `story.visible` follows the clock; `membership` holds the visible stories of every list, in
 *   order of (date, tie).
 *   Its two indexes by `visible` are for the clock; look-ups by id or address write `+visible`, or
 * SQLite may choose those.
 * - `story.old` follows the clock too: its story is older than a year. `corrected` marks what
 *   `/ralat/` lists.
 * - `story.turned` and `turns` say since when and until when its file says what its row holds: a
 *   correction, a withdrawal or an entry of a live
 *   report is not there before its time. The run in which that comes reads the file again.
 * - `story_reaction` says what each story's readers are offered; `closed` follows the clock.
 *   `reaction_count` holds what `content/reactions.json` says was counted.
 * - `story_link` says which stories name others, and as what; the stories named are invalidated
 *   when the one that names them changes.
 * - `story_listed` holds all that the editors' index says of stories, by the very expressions of
 *   its query, so that no story is read for it.
 * - `story_alias` holds the addresses of the past that stories name, `former` what the history of
 *   the files tells: a version of a story that
 *   another replaced (`replaced`, milliseconds since the epoch), and the path at which its story
 * lies since.
 * - `place` holds what the history tells of a place (`2026/11/x`): how many names of it were given
 *   to stories, and those of the story there (`past`).
 *   `story.named` marks stories that name themselves (`id`), `story.former` those that have more
 * names than their file's place; `story_former`
 *   finds them by these. `story_claim` holds the places that `formerly` names.
 * - `invalidation` holds what changed since the last published site; a page that read none of it is
 *   not looked at.
 * - `picture_invalidation` does the same for pictures: only theirs are the published forms that may
 *   come, go or change.
 *   `published_picture` says what each picture's forms were made from.
 * - `site_picture` holds the pictures of what is no story: portraits, whose `person` is set, and
 *   those of standing pages.
 * - `masthead_person` holds whom the box redaksi names; with those who have stories they are the
 *   people who have a page.
 * - `search_shard` says which stories (`input`, a digest) each shard of the search index was made
 *   from, `search_file` which files it has.
 * - `pending_sync` holds the paths in which the staging folder may differ from `dist/`, `site_file`
 *   every file of `dist/` as it was published: the inode, size and time by which another file is
 *   seen, and its digest.
 * - `query` and `dependency` hold what pages asked and which part of the archive the answers came
 *   from.
 */
export const ARCHIVE_SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE person (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE picture (path TEXT PRIMARY KEY, digest TEXT NOT NULL, facts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, path TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
  date INTEGER NOT NULL, tie INTEGER NOT NULL, shown_from INTEGER, shown_until INTEGER, visible INTEGER NOT NULL DEFAULT 0,
  card TEXT NOT NULL, detail TEXT NOT NULL, lists TEXT NOT NULL, body_digest TEXT NOT NULL,
  corrected INTEGER NOT NULL, verify_by INTEGER, old INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL,
  named INTEGER NOT NULL, former TEXT, turned INTEGER, turns INTEGER
);
CREATE INDEX story_id ON story (id);
CREATE INDEX story_address ON story (address);
CREATE INDEX story_from ON story (visible, shown_from);
CREATE INDEX story_until ON story (visible, shown_until);
CREATE INDEX story_corrected ON story (date) WHERE corrected = 1;
CREATE INDEX story_verify_by ON story (verify_by) WHERE verify_by IS NOT NULL;
CREATE INDEX story_turned ON story (turned) WHERE turned IS NOT NULL;
CREATE INDEX story_turns ON story (turns) WHERE turns IS NOT NULL;
CREATE INDEX story_age ON story (old, date);
CREATE INDEX story_former_names ON story (key) WHERE former IS NOT NULL;
CREATE INDEX story_listed ON story (date DESC, id, path, json_array(id, card ->> '$.title', address), card ->> '$.section', corrected = 1 AND detail ->> '$.withdrawn' IS NOT NULL, shown_from, shown_until);
CREATE TABLE story_link (story INTEGER NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (story, relation, target)) WITHOUT ROWID;
CREATE INDEX story_link_target ON story_link (target, relation);
CREATE TABLE story_alias (story INTEGER NOT NULL, field TEXT NOT NULL, place INTEGER NOT NULL, address TEXT NOT NULL, gives_way INTEGER NOT NULL, PRIMARY KEY (story, field, place)) WITHOUT ROWID;
CREATE TABLE story_claim (story INTEGER NOT NULL, nth INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (story, nth)) WITHOUT ROWID;
CREATE TABLE story_former (name TEXT PRIMARY KEY, story INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE place (place TEXT PRIMARY KEY, given INTEGER NOT NULL, past TEXT) WITHOUT ROWID;
CREATE TABLE former (seq INTEGER PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, named INTEGER NOT NULL, slug TEXT NOT NULL, section TEXT NOT NULL, date INTEGER NOT NULL, until INTEGER, replaced INTEGER NOT NULL);
CREATE TABLE story_audio (story INTEGER PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE audio (path TEXT PRIMARY KEY, digest TEXT NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE series (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE series_part (story INTEGER PRIMARY KEY, series TEXT NOT NULL, part INTEGER);
CREATE INDEX series_part_series ON series_part (series);
CREATE TABLE story_reaction (story INTEGER PRIMARY KEY, offered TEXT NOT NULL, closes INTEGER, closed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX story_reaction_closes ON story_reaction (closes) WHERE closes IS NOT NULL;
CREATE TABLE reaction_count (id TEXT PRIMARY KEY, counts TEXT NOT NULL, total INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE body (story INTEGER PRIMARY KEY, html TEXT NOT NULL);
CREATE TABLE story_picture (path TEXT NOT NULL, story INTEGER NOT NULL, leads INTEGER NOT NULL, PRIMARY KEY (path, story)) WITHOUT ROWID;
CREATE INDEX story_picture_story ON story_picture (story);
CREATE TABLE site_picture (path TEXT NOT NULL, file TEXT NOT NULL, person TEXT, uses TEXT NOT NULL, PRIMARY KEY (path, file)) WITHOUT ROWID;
CREATE INDEX site_picture_file ON site_picture (file);
CREATE TABLE masthead_person (person TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE standing_page (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE picture_invalidation (path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE published_picture (path TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story_person (person TEXT NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (person, story)) WITHOUT ROWID;
CREATE TABLE membership (list TEXT NOT NULL, date INTEGER NOT NULL, tie INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (list, date, tie, story)) WITHOUT ROWID;
CREATE TABLE list (name TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE invalidation (scope INTEGER NOT NULL, at INTEGER NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (scope, at, subject)) WITHOUT ROWID;
CREATE TABLE page (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, digest TEXT NOT NULL, assets TEXT NOT NULL, reads TEXT NOT NULL);
CREATE INDEX page_subject ON page (subject);
CREATE TABLE query (id INTEGER PRIMARY KEY, call TEXT NOT NULL UNIQUE, digest TEXT NOT NULL);
CREATE TABLE dependency (scope INTEGER NOT NULL, until INTEGER NOT NULL, since INTEGER NOT NULL, query INTEGER NOT NULL, PRIMARY KEY (scope, until, since, query)) WITHOUT ROWID;
CREATE TABLE page_query (query INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (query, page)) WITHOUT ROWID;
CREATE TABLE asset (path TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_shard (id TEXT PRIMARY KEY, input TEXT NOT NULL, first TEXT NOT NULL, stories INTEGER NOT NULL, meta TEXT NOT NULL, list TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_file (path TEXT PRIMARY KEY, shard TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX search_file_shard ON search_file (shard);
CREATE TABLE pending_sync (path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE site_file (path TEXT PRIMARY KEY, inode REAL NOT NULL, size REAL NOT NULL, modified REAL NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
`;
