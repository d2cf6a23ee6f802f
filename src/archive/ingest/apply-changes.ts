import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { changedSince } from './changed-since.ts';
import type { Host } from '../../content/settings/hosts.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { PlacedUse } from '../media/check-picture.ts';
import { checkAliases } from '../checks/check-aliases.ts';
import { checkLinks } from '../checks/check-links.ts';
import { checkSeries } from '../checks/check-series.ts';
import { checkStories } from '../checks/check-stories.ts';
import { STORY } from '../checks/place-problems.ts';
import type { Checkout } from '../history/history-step.ts';
import { learnNames } from '../naming/learn-names.ts';
import { namesInFiles } from '../naming/names-in-files.ts';
import type { ListingChanges } from '../sources/compare-listings.ts';
import type { IngestedStory } from './story/ingest-story.ts';
import { ingestStories } from './story/ingest-stories.ts';
import type { SourceListing } from '../sources/source-listing.ts';
import { writeMeta } from '../store/meta.ts';
import { filesThatShow } from '../media/files-that-show.ts';
import { ingestMasthead } from './paper/ingest-masthead.ts';
import { ingestAds } from './paper/ingest-ads.ts';
import { ingestCounts } from './paper/ingest-counts.ts';
import { ingestHome } from './paper/ingest-home.ts';
import { ingestPeople } from './paper/ingest-people.ts';
import { ingestPictures, type ProbePicture } from './media/ingest-pictures.ts';
import { ingestAudio } from './media/ingest-audio.ts';
import { mediaDigests } from './media/media-digests.ts';
import { ingestSeries } from './paper/ingest-series.ts';
import { ingestSettings } from './paper/ingest-settings.ts';
import { noteStanding } from './paper/note-standing.ts';
import { StoryWriter } from '../store/story-writer.ts';
import { turnedStories } from './story/turned-stories.ts';

export interface IngestOptions {
  db: DatabaseSync;
  contentFolder: string;
  /** Milliseconds since the epoch; the settings' own clock, when there is one, goes before it. */
  now: number;
  /** The host that the site is made for; it goes before the settings' own. */
  host?: Host | undefined;
  workers: number;
  probe: ProbePicture;
  /** Other work that keeps a core busy until it is done. */
  meanwhile?: Promise<unknown>;
  /** Called once as soon as it is known that something changed. */
  onChange?: () => void;
  /** Called as stories are read: how many of how many. */
  onProgress?: (done: number, total: number) => void;
}

export interface IngestResult {
  problems: Problem[];
  /** What is to be said of the past, which stops nothing. */
  past: Problem[];
  /** Undefined while settings cannot be read. */
  settings?: Settings;
  /** How many stories were read again. */
  stories: number;
}

/** What a look at the folder told. */
export interface Found {
  listing: SourceListing;
  /** When that began, in milliseconds since the epoch. */
  listedAt: number;
  changes: ListingChanges;
  problems: Problem[];
  /** The last run met problems. */
  unsound: boolean;
  state: Checkout;
}

/** Reads what changed into the archive and checks it, inside the caller's transaction. */
export async function applyChanges(
  { db, contentFolder, now, host, workers, probe, meanwhile, onProgress }: IngestOptions,
  { listing, listedAt, changes, problems, unsound, state }: Found,
): Promise<IngestResult> {
  const settings = ingestSettings(db, contentFolder, { changes, files: listing.files, host });
  problems.push(...settings.problems);
  problems.push(
    ...ingestAds({
      db,
      contentFolder,
      changes,
      files: listing.files,
      zone: settings.rules.zone,
      unsound,
    }),
  );
  problems.push(...ingestCounts(db, contentFolder, changes, listing.files));
  problems.push(
    ...ingestHome({ db, contentFolder, changes, files: listing.files, context: settings.rules }),
  );
  // Whoever shows a picture that went away is read again, so that the message can name the line.
  const site = {
    ...changes,
    put: [
      ...new Set([
        ...changes.put,
        ...filesThatShow(db, changes.removed).filter((file) => listing.files.has(file)),
      ]),
    ].sort(),
  };
  const people = ingestPeople(db, contentFolder, site, listing.files);
  // Standing pages need all of Markdown, which in a build of many stories only the threads need.
  const pagesChange =
    settings.rereadStories ||
    unsound ||
    [...site.put, ...site.removed].some((path) => path.startsWith('pages/'));
  const pages = pagesChange
    ? (await import('./paper/ingest-pages.ts')).ingestPages({
        db,
        contentFolder,
        changes: site,
        files: listing.files,
        rules: settings.rules,
        rereadAll: settings.rereadStories,
      })
    : { problems: [], uses: [] };
  problems.push(
    ...people.problems,
    ...pages.problems,
    ...ingestSeries(db, contentFolder, changes, listing.files),
  );
  if (settings.settings !== undefined && listing.files.size > 0)
    problems.push(
      ...ingestMasthead(db, contentFolder, changes, listing.files, people.ids),
      ...noteStanding(db),
    );

  const clock = settings.settings?.clock ?? now;
  const { put, removed } = storiesToRead(db, changes, listing.files, {
    all: settings.rereadStories,
    people: people.removed,
    turned: turnedStories(db, clock),
    afterFailure: unsound,
  });
  const paths = put.filter((path) => STORY.test(path));
  const bad = new Set(
    problems
      .filter((problem) => problem.severity === 'error')
      .map((problem) => problem.file.replace(/^content\//, '')),
  );
  const writer = new StoryWriter(db);
  const used = new Map<string, PlacedUse[]>();
  const use = (placed: PlacedUse): void => {
    const uses = used.get(placed.path);
    if (uses === undefined) used.set(placed.path, [placed]);
    else uses.push(placed);
  };
  const before = namesInFiles(db, [...paths, ...removed]);
  for (const path of removed) writer.remove(path);
  let done = 0;
  const take = (results: IngestedStory[]): void => {
    results.forEach(({ story, problems: found }, index) => {
      const path = paths[done + index] ?? '';
      problems.push(...found);
      if (story === undefined) {
        bad.add(path);
        return;
      }
      writer.put(story);
      for (const picture of story.pictures) use({ ...picture, file: path });
      for (const picture of story.later ?? []) use({ ...picture, leads: false, file: path });
    });
    done += results.length;
    onProgress?.(done, paths.length);
  };
  await ingestStories({
    contentFolder,
    paths,
    workers,
    ...(meanwhile === undefined ? {} : { meanwhile }),
    take,
    context: { ...settings.rules, people: people.ids, now: clock },
  });
  for (const placed of [...people.uses, ...pages.uses]) use(placed);
  const past =
    settings.settings === undefined
      ? []
      : (
          await learnNames(db, writer, {
            contentFolder,
            state,
            ...settings.settings,
            filesChanged:
              before === undefined || before !== namesInFiles(db, [...paths, ...removed]),
          })
        ).past;
  const files = await mediaDigests({
    db,
    contentFolder,
    files: listing.files,
    changed: new Set(changes.put),
    shown: used.keys(),
  });
  const pictures = await ingestPictures({
    db,
    writer,
    probe,
    contentFolder,
    files,
    links: listing.symlinks,
    changed: new Set([...changes.put, ...changes.removed]),
    used,
  });
  problems.push(...pictures);
  problems.push(...ingestAudio({ db, writer, contentFolder, files }));
  problems.push(
    ...checkStories(db),
    ...checkSeries(db, contentFolder),
    ...checkLinks(db, contentFolder),
    ...checkAliases(db, contentFolder),
  );
  for (const problem of problems)
    if (problem.severity === 'error') bad.add(problem.file.replace(/^content\//, ''));
  const conflicts = new Set(
    problems.filter(({ rule }) => rule === 'file/merge-conflict').map(({ file }) => file),
  );
  const moved = new Set(
    [...changes.put, ...paths].filter((path) =>
      changedSince(join(contentFolder, path), listedAt, listing.files.get(path)),
    ),
  );
  writeMeta(db, 'listing', listingText(listing.files, { without: bad, moved }));
  writeMeta(db, 'unsound', problems.some((problem) => problem.severity === 'error') ? 'yes' : 'no');
  // The line of a conflict says more than that there is one.
  return {
    problems: problems.filter(
      ({ rule, file }) => rule !== 'content/unmerged' || !conflicts.has(file),
    ),
    past,
    ...(settings.settings === undefined ? {} : { settings: settings.settings }),
    stories: paths.length,
  };
}

/** Story files whose rows must be made again, and those whose rows must go. */
function storiesToRead(
  db: DatabaseSync,
  changes: ListingChanges,
  files: ReadonlyMap<string, string>,
  reread: {
    all: boolean;
    people: readonly string[];
    turned: readonly string[];
    afterFailure: boolean;
  },
): { put: string[]; removed: string[] } {
  const isStory = (path: string): boolean => path.startsWith('articles/') && path.endsWith('.md');
  const put = new Set(reread.all ? [...files.keys()].filter(isStory) : changes.put.filter(isStory));
  for (const path of reread.turned) if (files.has(path)) put.add(path);
  for (const person of reread.people) {
    for (const row of db
      .prepare('SELECT path FROM story_person JOIN story ON key = story WHERE person = ?')
      .all(person))
      put.add(String(row['path']));
  }
  // A story whose picture went away is read again, so that the message can name the line.
  for (const picture of changes.removed) {
    for (const row of db
      .prepare(
        'SELECT story.path AS path FROM story_picture JOIN story ON key = story WHERE story_picture.path = ?',
      )
      .all(picture))
      put.add(String(row['path']));
  }
  const removed = new Set(changes.removed.filter(isStory));
  // A file that had a problem is not in the listing, so its going shows only here.
  if (reread.afterFailure)
    for (const row of db.prepare('SELECT path FROM story').all())
      if (!files.has(String(row['path']))) removed.add(String(row['path']));
  // Whoever is named by what went may have gone with it.
  return { put: [...put].filter((path) => files.has(path)).sort(), removed: [...removed].sort() };
}

/** A file that somebody wrote meanwhile (`moved`) has no digest: it is read again in the next run, whatever it is by then. */
function listingText(
  files: ReadonlyMap<string, string>,
  { without, moved }: { without: ReadonlySet<string>; moved: ReadonlySet<string> },
): string {
  let text = '';
  for (const [path, digest] of files)
    if (!without.has(path)) text += `${path}\0${moved.has(path) ? '' : digest}\n`;
  return text;
}
