import type { DatabaseSync } from 'node:sqlite';
import { checkHome } from '../archive/checks/check-home.ts';
import { ingest } from '../archive/ingest/ingest.ts';
import { linksToHidden } from '../archive/checks/links-to-hidden.ts';
import { oddRecordings } from '../archive/checks/odd-recordings.ts';
import { overdueVerifications } from '../archive/checks/overdue-verifications.ts';
import { openArchive } from '../archive/store/open-archive.ts';
import { CLOCK_SCOPE } from '../archive/tracking/scopes.ts';
import { StoryWriter } from '../archive/store/story-writer.ts';
import { transaction } from '../archive/store/transaction.ts';
import { compareProblems } from '../diagnostics/compare-problems.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Host } from '../content/settings/hosts.ts';
import type { Asset } from './assets/compiled-assets.ts';
import { engineVersion, pageCodeHashes } from './compile/code-fingerprint.ts';
import { baseOf } from '../html/base-of.ts';
import type { Settings } from '../content/settings/settings-schema.ts';
import { startCompiler, type PageCompiler } from './start-compiler.ts';
import { publicFiles } from './assets/public-files.ts';
import { keptProbe } from './pictures/kept-probe.ts';
import { PictureHands } from './pictures/picture-hands.ts';
import type { Project } from './project/project.ts';
import { publish, type Published } from './publish.ts';
import { siteWarnings } from './reports/site-warnings.ts';
import { findSite, type FoundSite } from './staging/find-site.ts';
import type { RunningInspection } from './staging/inspect-beside.ts';
import { noteClock, refuseWrongClock } from './reports/wrong-clock.ts';

/** Processes that decode pictures take up to 650 MB each. */
const MOST_HANDS = 4;

export interface BuildOptions {
  project: Project;
  /** Milliseconds since the epoch; the settings' own clock, when there is one, goes before it. */
  now: number;
  /** Somebody said that it is `now`, and no clock of a machine. */
  isAsked?: boolean;
  /** However many pages leave at once, it is meant. */
  allowRemovals?: boolean;
  /** How many threads at most. */
  workers: number;
  /** The look at the site that was begun. */
  inspection: RunningInspection;
  /** The machine's clock, in milliseconds since the epoch. */
  startedAt: number;
  /** The host that the site is made for; it goes before the settings' own. */
  host?: Host | undefined;
  /** Told what is happening, in a few words for people. */
  log: (line: string) => void;
  /** Told after each picture that is made: how many of how many. */
  onPicture: (done: number, total: number) => void;
}

export interface BuildResult extends Published {
  warnings: Problem[];
}

/**
 * The whole way from `content/` to `dist/`: ingest, plan, render, publish. Throws `ProblemError`
 * and leaves `dist/` as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { project, workers, log } = options;
  const { db, rebuilt } = openArchive(project.archive, engineVersion(project.root));
  if (rebuilt !== undefined) log(`The archive in .warta/ is made anew: ${rebuilt}.`);
  const hands = new PictureHands(Math.min(workers, MOST_HANDS));
  const compiler = startCompiler(project, log);
  try {
    const paper = await readPaper(db, hands, compiler, options);
    const { settings, builtAt, found, copies } = paper;
    const recordings = await oddRecordings(db, project.content);
    if (recordings.some(({ severity }) => severity === 'error')) throw new ProblemError(recordings);
    const bundle = await compiler.bundle;
    const published = await publish(
      {
        db,
        project,
        settings,
        bundle,
        codeHashes: pageCodeHashes(project.root, bundle.inputs, baseOf(settings.address)),
        pool: compiler.poolFor(bundle),
        hands,
        builtAt,
        workers,
        log,
        onPicture: options.onPicture,
      },
      { found, copies, allowRemovals: options.allowRemovals ?? false },
    ).catch((error: unknown) => {
      // What is not known of the past may be why.
      throw error instanceof ProblemError
        ? new ProblemError([...error.problems, ...paper.past])
        : error;
    });
    return {
      ...published,
      warnings: [
        ...paper.problems,
        ...paper.past,
        ...published.warnings,
        ...siteWarnings(project, settings),
        ...recordings,
        ...(await overdueVerifications(db, project.content, builtAt, settings.zone)),
        ...(await linksToHidden(db, project.content, { now: builtAt, zone: settings.zone })),
      ].sort(compareProblems),
    };
  } finally {
    hands.stop();
    await compiler.stop();
    db.close();
  }
}

/** What was read of `content/`, of `public/` and of the site that lies there. */
interface ReadPaper {
  settings: Settings;
  /** Milliseconds since the epoch: the settings’ own clock, or the moment of the build. */
  builtAt: number;
  found: FoundSite;
  copies: ReadonlyMap<string, Asset>;
  /** Warnings. */
  problems: Problem[];
  /** What is not known of the past. */
  past: Problem[];
}

/**
 * Brings the archive up to date with `content/` and the clock. Throws `ProblemError` with every
 * mistake there is.
 */
async function readPaper(
  db: DatabaseSync,
  hands: PictureHands,
  compiler: PageCompiler,
  { project, now, isAsked = false, host, workers, inspection, startedAt, log }: BuildOptions,
): Promise<ReadPaper> {
  const finding = findSite(db, project, { running: inspection, startedAt });
  finding.catch(() => undefined);
  const { problems, past, settings, stories } = await ingest({
    db,
    contentFolder: project.content,
    now,
    host,
    workers,
    probe: keptProbe(project, hands),
    ...(compiler.isCompiling ? { meanwhile: compiler.bundle } : {}),
    onChange: () => {
      compiler.warmUp();
    },
  });
  const found = await finding;
  if (settings === undefined) throw new ProblemError([...problems, ...past]);
  const builtAt = settings.clock ?? now;
  problems.push(...checkHome(db, builtAt, problems));
  // What may lie in public/ is known once the settings are.
  const copies = publicFiles(project.public, settings.publicFiles ?? []);
  problems.push(...copies.problems);
  if (problems.some(({ severity }) => severity === 'error'))
    throw new ProblemError([...problems, ...past]);
  if (settings.clock === undefined && !isAsked) refuseWrongClock(db, now, settings.zone);
  if (stories > 0) log(`Read ${stories} ${stories === 1 ? 'story' : 'stories'}.`);
  transaction(db, () => {
    const writer = new StoryWriter(db);
    writer.followClock(builtAt, settings.zone);
    writer.invalidate(CLOCK_SCOPE, 0, '');
    if (settings.clock === undefined) noteClock(db, now, isAsked);
  });
  return { settings, builtAt, found, copies: copies.files, problems, past };
}
