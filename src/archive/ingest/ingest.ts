import { lstatSync } from 'node:fs';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { IngestOptions, IngestResult } from './apply-changes.ts';
import { historyState, isFollowed } from '../history/history-state.ts';
import { keepIgnored } from './keep-ignored.ts';
import { pastWarnings } from '../naming/past-warnings.ts';
import { compareListings } from '../sources/compare-listings.ts';
import { listSources } from '../sources/list-sources.ts';
import { readMeta } from '../store/meta.ts';
import { gitWarnings } from '../history/git-warnings.ts';
import { unreadyContent } from '../checks/unready-content.ts';
import { StoryWriter } from '../store/story-writer.ts';
import { placeProblems } from '../checks/place-problems.ts';
import { turnedStories } from './story/turned-stories.ts';

/**
 * Brings the archive up to date with `content/`: only files whose digest changed since the last run are read.
 * A file with a problem is not noted as read, so it is looked at, and reported, again in the next run.
 */
export async function ingest({
  db,
  contentFolder,
  now,
  host,
  workers,
  probe,
  meanwhile,
  onChange,
  onProgress,
}: IngestOptions): Promise<IngestResult> {
  const folder = lstatSync(contentFolder, { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) {
    const missing: Problem =
      folder === undefined
        ? {
            rule: 'content/missing',
            severity: 'error',
            file: 'content',
            message: 'there is no folder content/',
            hint: 'Run this command in the newspaper’s own folder.',
          }
        : {
            rule: 'content/no-folder',
            severity: 'error',
            file: 'content',
            message: folder.isSymbolicLink()
              ? 'content is a symbolic link: they are not followed'
              : 'content is a file',
            hint: 'Put the folder itself here.',
          };
    return { problems: [missing], past: [], stories: 0 };
  }
  const listedAt = Date.now();
  const [found, state] = await Promise.all([
    listSources(contentFolder),
    historyState(contentFolder),
  ]);
  const listing = keepIgnored(db, found);
  const unready = unreadyContent(contentFolder, listing);
  if (unready.length > 0) return { problems: unready, past: [], stories: 0 };
  const told = gitWarnings(listing.git);
  const changes = compareListings(readMeta(db, 'listing') ?? '', listing.files);
  const unsound = readMeta(db, 'unsound') === 'yes';
  const isAsBefore = !unsound && changes.put.length === 0 && changes.removed.length === 0;
  const problems = placeProblems(listing, !unsound && changes.areNamesKnown);
  const kept = readMeta(db, 'settings');
  const settings = kept === undefined ? undefined : (JSON.parse(kept) as Settings);
  const unchanged =
    isAsBefore &&
    problems.length === 0 &&
    (readMeta(db, 'host') ?? '') === (host ?? '') &&
    turnedStories(db, settings?.clock ?? now).length === 0;
  const still = unchanged ? settings : undefined;
  if (still !== undefined && isFollowed(db, { state, zone: still.zone, clock: still.clock }))
    return {
      problems: [],
      past: [...told, ...pastWarnings(db, state)],
      settings: still,
      stories: 0,
    };
  if (still === undefined) onChange?.();
  // What reads and checks is loaded only when there is something to read.
  const { learnNames } = await import('../naming/learn-names.ts');
  // One transaction for everything: were settings kept without the listing that names them, a run that is killed
  // in between and files that go back to what they were would leave the wrong settings behind.
  db.exec('BEGIN IMMEDIATE');
  try {
    if (still !== undefined) {
      // Commits may tell more of the same files.
      const learnt = await learnNames(db, new StoryWriter(db), {
        contentFolder,
        state,
        ...still,
        filesChanged: false,
      });
      if (!learnt.changed) {
        db.exec('COMMIT');
        return { problems: [], past: [...told, ...learnt.past], settings: still, stories: 0 };
      }
      onChange?.();
    }
    const { applyChanges } = await import('./apply-changes.ts');
    const result = await applyChanges(
      {
        db,
        contentFolder,
        now,
        host,
        workers,
        probe,
        ...(meanwhile === undefined ? {} : { meanwhile }),
        ...(onProgress === undefined ? {} : { onProgress }),
      },
      { listing, listedAt, changes, problems, unsound, state },
    );
    db.exec(result.settings === undefined ? 'ROLLBACK' : 'COMMIT');
    return { ...result, past: [...told, ...result.past] };
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
