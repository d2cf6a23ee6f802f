import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import { SITE_SCOPE } from '../../archive/tracking/scopes.ts';
import type { AssetChanges } from '../assets/compare-assets.ts';
import { expectedPicture } from './expected-picture.ts';
import { filesOfPicture, type PictureFile, type PictureState } from './picture-state.ts';

/** What must be done to the published forms of one picture. */
export interface PictureChange {
  path: string;
  /** Undefined when it is no longer shown. */
  state: PictureState | undefined;
  put: PictureFile[];
}

export interface PictureChanges extends AssetChanges {
  pictures: PictureChange[];
}

/**
 * Which published forms come, change and go. Only pictures that were invalidated are looked at; all
 * of them when the settings changed, since the paper's name stands in every one, and when `fresh`,
 * since nothing is published yet.
 */
export function pictureChanges(db: DatabaseSync, site: SiteBefore): PictureChanges {
  const stateOf = db.prepare('SELECT state FROM published_picture WHERE path = ?');
  const changes: PictureChanges = { added: [], changed: [], removed: [], pictures: [] };
  for (const path of pathsToLookAt(db, site)) {
    const before = stateOf.get(path)?.['state'] as string | undefined;
    compareForms(changes, { path, before, state: expectedPicture(db, path) }, site);
  }
  return changes;
}

/** The site as it was found. */
interface SiteBefore {
  /** Nothing of it can be used. */
  fullBuild: boolean;
  /** Paths whose file is gone or has other bytes. */
  corrupt: ReadonlySet<string>;
}

function pathsToLookAt(db: DatabaseSync, { fullBuild, corrupt }: SiteBefore): string[] {
  const all =
    fullBuild ||
    db.prepare('SELECT 1 FROM invalidation WHERE scope = ? LIMIT 1').get(SITE_SCOPE) !== undefined;
  const paths = new Set(
    db
      .prepare(
        all
          ? 'SELECT path FROM story_picture UNION SELECT path FROM site_picture UNION SELECT path FROM published_picture'
          : 'SELECT path FROM picture_invalidation',
      )
      .all()
      .map((row) => String(row['path'])),
  );
  for (const state of corrupt.size === 0 ? [] : publishedPictures(db))
    if (filesOfPicture(state).some(({ file }) => corrupt.has(file))) paths.add(state.path);
  return [...paths].sort();
}

/**
 * Adds what must be done to one picture: its state as it was published, as text, and as it should
 * be.
 */
function compareForms(
  changes: PictureChanges,
  {
    path,
    before,
    state,
  }: { path: string; before: string | undefined; state: PictureState | undefined },
  { fullBuild, corrupt }: SiteBefore,
): void {
  const published = before === undefined ? undefined : parseJson<PictureState>(before);
  const old = new Set(published && filesOfPicture(published).map(({ file }) => file));
  const now = state === undefined ? [] : filesOfPicture(state);
  const isSame = before === JSON.stringify(state);
  if (isSame && !fullBuild && !now.some(({ file }) => corrupt.has(file))) return;
  const isRewritten = JSON.stringify(published?.words) !== JSON.stringify(state?.words);
  const put = now.filter(
    ({ file }) => fullBuild || isRewritten || !old.has(file) || corrupt.has(file),
  );
  for (const { file } of put) (old.has(file) ? changes.changed : changes.added).push(file);
  for (const { file } of now) old.delete(file);
  changes.removed.push(...old);
  changes.pictures.push({ path, state, put });
}

/** The state of every picture whose forms are published. */
function publishedPictures(db: DatabaseSync): PictureState[] {
  return db
    .prepare('SELECT state FROM published_picture ORDER BY path')
    .all()
    .map((row) => parseJson<PictureState>(String(row['state'])));
}

/** Notes what is published now, in the caller's transaction. */
export function notePictures(db: DatabaseSync, { pictures }: PictureChanges): void {
  const put = db.prepare(
    'INSERT INTO published_picture VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET state = excluded.state',
  );
  const remove = db.prepare('DELETE FROM published_picture WHERE path = ?');
  for (const { path, state } of pictures) {
    if (state === undefined) remove.run(path);
    else put.run(path, JSON.stringify(state));
  }
}
