import { lstatSync } from 'node:fs';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { Found, IngestOptions, IngestResult } from './ingest-job.ts';
import { historyState, isFollowed } from '../history/history-state.ts';
import { keepIgnored } from './keep-ignored.ts';
import { pastWarnings } from '../naming/past-warnings.ts';
import { compareListings } from '../sources/compare-listings.ts';
import { listSources } from '../sources/list-sources.ts';
import { readMeta } from '../store/meta.ts';
import { knownSettings } from '../store/paper-state.ts';
import { gitWarnings } from '../history/git-warnings.ts';
import { unreadyContent } from '../checks/unready-content.ts';
import { StoryWriter } from '../store/story-writer.ts';
import { placeProblems } from '../checks/place-problems.ts';
import { turnedStories } from './story/turned-stories.ts';

/**
 * Brings the archive up to date with `content/`: only files whose digest changed since the last run
 * are read. A file with a problem is not noted as read, so it is looked at, and reported, again in
 * the next run.
 */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const { db, contentFolder, onChange } = options;
  const missing = missingFolder(contentFolder);
  if (missing !== undefined) return { problems: [missing], past: [], stories: 0 };
  const found = await look(options);
  if (Array.isArray(found)) return { problems: found, past: [], stories: 0 };
  const told = gitWarnings(found.listing.git);
  const still = settingsWhileUnchanged(options, found);
  if (still !== undefined && isFollowed(db, { ...still, state: found.state }))
    return asBefore(still, [...told, ...pastWarnings(db, found.state)]);
  if (still === undefined) onChange?.();
  // What reads and checks is loaded only when there is something to read.
  const { learnNames } = await import('../naming/learn-names.ts');
  // One transaction for everything: were settings kept without the listing that names them, a run
  // that is killed in between and files that go back to what they were would leave the wrong
  // settings behind.
  db.exec('BEGIN IMMEDIATE');
  try {
    if (still !== undefined) {
      // Commits may tell more of the same files.
      const view = { contentFolder, state: found.state, ...still, filesChanged: false };
      const learnt = await learnNames(db, new StoryWriter(db), view);
      if (!learnt.changed) {
        db.exec('COMMIT');
        return asBefore(still, [...told, ...learnt.past]);
      }
      onChange?.();
    }
    const { applyChanges } = await import('./apply-changes.ts');
    const result = await applyChanges(options, found);
    db.exec(result.settings === undefined ? 'ROLLBACK' : 'COMMIT');
    return { ...result, past: [...told, ...result.past] };
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Why there is no folder to read; undefined where there is one. */
function missingFolder(contentFolder: string): Problem | undefined {
  const folder = lstatSync(contentFolder, { throwIfNoEntry: false });
  if (folder === undefined)
    return {
      rule: 'content/missing',
      severity: 'error',
      file: 'content',
      message: 'there is no folder content/',
      hint: 'Run this command in the newspaper’s own folder.',
    };
  if (folder.isDirectory()) return undefined;
  return {
    rule: 'content/no-folder',
    severity: 'error',
    file: 'content',
    message: folder.isSymbolicLink()
      ? 'content is a symbolic link: they are not followed'
      : 'content is a file',
    hint: 'Put the folder itself here.',
  };
}

/**
 * What is in the folder, and what of it is other than in the last run; or what keeps it from being
 * read.
 */
async function look({ db, contentFolder }: IngestOptions): Promise<Found | Problem[]> {
  const listedAt = Date.now();
  const [sources, state] = await Promise.all([
    listSources(contentFolder),
    historyState(contentFolder),
  ]);
  const listing = keepIgnored(db, sources);
  const unready = unreadyContent(contentFolder, listing);
  if (unready.length > 0) return unready;
  const changes = compareListings(readMeta(db, 'listing') ?? '', listing.files);
  const unsound = readMeta(db, 'unsound') === 'yes';
  const problems = placeProblems(listing, !unsound && changes.areNamesKnown);
  return { listing, listedAt, changes, problems, unsound, state };
}

/**
 * The settings of the last run, when nothing has changed since, neither in the folder nor with
 * time.
 */
function settingsWhileUnchanged(
  { db, host, now }: IngestOptions,
  { changes, problems, unsound }: Found,
): Settings | undefined {
  const settings = knownSettings(db);
  const unchanged =
    !unsound &&
    changes.put.length === 0 &&
    changes.removed.length === 0 &&
    problems.length === 0 &&
    (readMeta(db, 'host') ?? '') === (host ?? '') &&
    turnedStories(db, settings?.clock ?? now).length === 0;
  return unchanged ? settings : undefined;
}

function asBefore(settings: Settings, past: Problem[]): IngestResult {
  return { problems: [], past, settings, stories: 0 };
}
