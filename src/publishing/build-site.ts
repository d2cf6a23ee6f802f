import { checkHome } from '../archive/checks/check-home.ts';
import { ingest } from '../archive/ingest/ingest.ts';
import { linksToHidden } from '../archive/checks/links-to-hidden.ts';
import { oddRecordings } from '../archive/checks/odd-recordings.ts';
import { overdueVerifications } from '../archive/checks/overdue-verifications.ts';
import { openArchive } from '../archive/store/open-archive.ts';
import { CLOCK_SPACE } from '../archive/tracking/scopes.ts';
import { StoryWriter } from '../archive/store/story-writer.ts';
import { transaction } from '../archive/store/transaction.ts';
import { compareProblems } from '../diagnostics/compare-problems.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Host } from '../content/settings/hosts.ts';
import { engineVersion } from './compile/code-fingerprint.ts';
import { compiledPages, compilePages } from './compile/compile-pages.ts';
import { publicFiles } from './assets/public-files.ts';
import { keptProbe } from './pictures/kept-probe.ts';
import { PictureHands } from './pictures/picture-hands.ts';
import type { Project } from './project/project.ts';
import { publish, type Published } from './publish.ts';
import { RenderPool } from './render/render-pool.ts';
import { siteWarnings } from './reports/site-warnings.ts';
import { findSite } from './staging/find-site.ts';
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
  say: (line: string) => void;
  /** Told after each picture that is made: how many of how many. */
  onPicture: (done: number, total: number) => void;
}

export interface BuildResult extends Published {
  warnings: Problem[];
}

/** The whole way from `content/` to `dist/`: ingest, plan, render, publish. Throws `ProblemError` and leaves `dist/` as it was. */
export async function buildSite({
  project,
  now,
  host,
  isAsked = false,
  allowRemovals = false,
  workers,
  inspection,
  startedAt,
  say,
  onPicture,
}: BuildOptions): Promise<BuildResult> {
  const { db, rebuilt } = openArchive(project.archive, engineVersion(project.root));
  if (rebuilt !== undefined) say(`The archive in .warta/ is made anew: ${rebuilt}.`);
  const ready = compiledPages(project);
  const hands = new PictureHands(Math.min(workers, MOST_HANDS));
  let pool = ready === undefined ? undefined : new RenderPool(ready.entry);
  // The compiler is a process of its own: it works while stories are read, when this process is still small.
  const stop = new AbortController();
  if (ready === undefined) say('Compiling the pages …');
  const compiling =
    ready === undefined ? compilePages(project, stop.signal) : Promise.resolve(ready);
  compiling.catch(() => undefined);
  try {
    const finding = findSite(db, project, { running: inspection, startedAt });
    finding.catch(() => undefined);
    const { problems, past, settings, stories } = await ingest({
      db,
      contentFolder: project.content,
      now,
      host,
      workers,
      probe: keptProbe(project, hands),
      ...(ready === undefined ? { meanwhile: compiling } : {}),
      onChange: () => pool?.start(1),
    });
    const found = await finding;
    const builtAt = settings?.clock ?? now;
    if (settings !== undefined) problems.push(...checkHome(db, builtAt, problems));
    // What may lie in public/ is known once the settings are.
    const copies =
      settings === undefined ? undefined : publicFiles(project.public, settings.publicFiles ?? []);
    problems.push(...(copies?.problems ?? []));
    if (
      settings === undefined ||
      copies === undefined ||
      problems.some(({ severity }) => severity === 'error')
    )
      throw new ProblemError([...problems, ...past]);
    if (settings.clock === undefined && !isAsked) refuseWrongClock(db, now, settings.zone);
    if (stories > 0) say(`Read ${stories} ${stories === 1 ? 'story' : 'stories'}.`);
    transaction(db, () => {
      const writer = new StoryWriter(db);
      writer.followClock(builtAt, settings.zone);
      writer.touch(CLOCK_SPACE, 0, '');
      if (settings.clock === undefined) noteClock(db, now, isAsked);
    });
    const recordings = await oddRecordings(db, project.content);
    if (recordings.some(({ severity }) => severity === 'error')) throw new ProblemError(recordings);
    const bundle = await compiling;
    pool ??= new RenderPool(bundle.entry);
    const published = await publish({
      db,
      project,
      bundle,
      pool,
      hands,
      found,
      copies: copies.files,
      builtAt,
      settings,
      allowRemovals,
      workers,
      say,
      onPicture,
    }).catch((error: unknown) => {
      // What is not known of the past may be why.
      throw error instanceof ProblemError ? new ProblemError([...error.problems, ...past]) : error;
    });
    return {
      ...published,
      warnings: [
        ...problems,
        ...past,
        ...published.warnings,
        ...siteWarnings(project, settings),
        ...recordings,
        ...(await overdueVerifications(db, project.content, builtAt, settings.zone)),
        ...(await linksToHidden(db, project.content, { now: builtAt, zone: settings.zone })),
      ].sort(compareProblems),
    };
  } finally {
    stop.abort();
    hands.stop();
    await compiling.catch(() => undefined);
    await pool?.stop();
    db.close();
  }
}
