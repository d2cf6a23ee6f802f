import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../diagnostics/problem.ts';
import { defined } from '../../values/defined.ts';
import { checkAliases } from '../checks/check-aliases.ts';
import { checkLinks } from '../checks/check-links.ts';
import { checkSeries } from '../checks/check-series.ts';
import { checkStories } from '../checks/check-stories.ts';
import { STORY } from '../checks/place-problems.ts';
import { learnNames } from '../naming/learn-names.ts';
import { StoryWriter } from '../store/story-writer.ts';
import type { Found, IngestOptions, IngestResult } from './ingest-job.ts';
import { ingestPaper, type IngestedPaper } from './ingest-paper.ts';
import { ingestMedia } from './media/ingest-media.ts';
import { noteListing } from './note-listing.ts';
import { storiesToRead } from './story/stories-to-read.ts';
import { turnedStories } from './story/turned-stories.ts';
import { writeStories } from './story/write-stories.ts';

/** Reads what changed into the archive and checks it, inside the caller's transaction. */
export async function applyChanges(options: IngestOptions, found: Found): Promise<IngestResult> {
  const { db, contentFolder } = options;
  const paper = await ingestPaper(options, found);
  const now = paper.settings?.clock ?? options.now;
  const { put, removed } = storiesToRead(db, found.changes, found.listing.files, {
    all: paper.rereadStories,
    people: paper.people.removed,
    turned: turnedStories(db, now),
    afterFailure: found.unsound,
  });
  const paths = put.filter((path) => STORY.test(path));
  const writer = new StoryWriter(db);
  const context = { ...paper.rules, people: paper.people.ids, now };
  const stories = await writeStories(options, writer, { paths, removed }, context);
  const past = await learnPast(options, found, writer, {
    settings: paper.settings,
    filesChanged: stories.namesChanged,
  });
  const media = await ingestMedia(options, found, writer, [...stories.uses, ...paper.uses]);
  const problems = [
    ...found.problems,
    ...paper.problems,
    ...stories.problems,
    ...media,
    ...checkArchive(db, contentFolder),
  ];
  noteListing(options, found, { read: paths, unread: stories.unread, problems });
  return {
    problems: withoutUnmerged(problems),
    past,
    ...defined({ settings: paper.settings }),
    stories: paths.length,
  };
}

/** What is to be said of the past; without settings nobody knows in which zone it was. */
async function learnPast(
  { db, contentFolder }: IngestOptions,
  { state }: Found,
  writer: StoryWriter,
  { settings, filesChanged }: Pick<IngestedPaper, 'settings'> & { filesChanged: boolean },
): Promise<Problem[]> {
  if (settings === undefined) return [];
  const view = { contentFolder, state, ...settings, filesChanged };
  return (await learnNames(db, writer, view)).past;
}

/** What is wrong between files that are right by themselves. */
function checkArchive(db: DatabaseSync, contentFolder: string): Problem[] {
  return [
    ...checkStories(db),
    ...checkSeries(db, contentFolder),
    ...checkLinks(db, contentFolder),
    ...checkAliases(db, contentFolder),
  ];
}

/** The line of a conflict says more than that there is one. */
function withoutUnmerged(problems: readonly Problem[]): Problem[] {
  const conflicts = new Set(
    problems.filter(({ rule }) => rule === 'file/merge-conflict').map(({ file }) => file),
  );
  return problems.filter(({ rule, file }) => rule !== 'content/unmerged' || !conflicts.has(file));
}
