import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../../archive/store/meta.ts';
import type { Project } from '../project/project.ts';
import { readFolders } from './folders-note.ts';
import { inspectBeside, type RunningInspection } from './inspect-beside.ts';
import type { Inspection } from './inspect-site.ts';
import { siteWay, type SiteWay } from './site-way.ts';
import { restorePlaces } from './staging-folders.ts';

/** The site as a build finds it. */
export interface FoundSite {
  way: SiteWay;
  /** Undefined: there is no site to start from. */
  inspection: Inspection | undefined;
  /** The machine's clock when the build began, in milliseconds since the epoch. */
  startedAt: number;
}

/**
 * Begins to look at the site before anything else is loaded: `verify` has the bytes of every file
 * read.
 */
export function beginInspection(
  project: Project,
  { verify }: { verify: boolean },
): RunningInspection {
  return inspectBeside({
    cache: project.cache,
    archive: project.archive,
    dist: project.dist,
    verify,
  });
}

/**
 * Throws `ProblemError` where nothing can be published. What was seen counts when the archive is
 * still the one that was asked, and the folder too.
 */
export async function findSite(
  db: DatabaseSync,
  project: Project,
  { running, startedAt }: { running: RunningInspection; startedAt: number },
): Promise<FoundSite> {
  const way = siteWay(project);
  const isRestored = restorePlaces(project, readFolders(db));
  if (readMeta(db, 'published') === undefined) return { way, inspection: undefined, startedAt };
  if (!isRestored) return { way, inspection: await running.found, startedAt };
  running.stop();
  return { way, inspection: await inspectBeside(running.order).found, startedAt };
}
