import type { DatabaseSync } from 'node:sqlite';
import { SITE_SPACE } from '../../archive/tracking/scopes.ts';
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
 * Which published forms come, change and go. Only pictures that were touched are looked at; all of them when the
 * settings changed, since the paper's name stands in every one, and when `fresh`, since nothing is published yet.
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
  fresh: boolean;
  /** Paths whose file is gone or has other bytes. */
  damaged: ReadonlySet<string>;
}

function pathsToLookAt(db: DatabaseSync, { fresh, damaged }: SiteBefore): string[] {
  const all =
    fresh ||
    db.prepare('SELECT 1 FROM touch WHERE space = ? LIMIT 1').get(SITE_SPACE) !== undefined;
  const paths = new Set(
    db
      .prepare(
        all
          ? 'SELECT path FROM story_picture UNION SELECT path FROM site_picture UNION SELECT path FROM published_picture'
          : 'SELECT path FROM picture_touch',
      )
      .all()
      .map((row) => String(row['path'])),
  );
  for (const state of damaged.size === 0 ? [] : publishedPictures(db))
    if (filesOfPicture(state).some(({ file }) => damaged.has(file))) paths.add(state.path);
  return [...paths].sort();
}

/** Adds what must be done to one picture: its state as it was published, as text, and as it should be. */
function compareForms(
  changes: PictureChanges,
  {
    path,
    before,
    state,
  }: { path: string; before: string | undefined; state: PictureState | undefined },
  { fresh, damaged }: SiteBefore,
): void {
  const published = before === undefined ? undefined : (JSON.parse(before) as PictureState);
  const old = new Set(published && filesOfPicture(published).map(({ file }) => file));
  const now = state === undefined ? [] : filesOfPicture(state);
  const isSame = before === JSON.stringify(state);
  if (isSame && !fresh && !now.some(({ file }) => damaged.has(file))) return;
  const isRewritten = JSON.stringify(published?.words) !== JSON.stringify(state?.words);
  const put = now.filter(({ file }) => fresh || isRewritten || !old.has(file) || damaged.has(file));
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
    .map((row) => JSON.parse(String(row['state'])) as PictureState);
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
