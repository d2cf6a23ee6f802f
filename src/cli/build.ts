import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { takeBuildLock } from '../publishing/project/build-lock.ts';
import { openCache } from '../publishing/project/cache-folder.ts';
import type { BuildOptions, BuildResult } from '../publishing/build-site.ts';
import { pictureProgress } from './picture-progress.ts';
import { projectAt } from '../publishing/project/project.ts';
import { beginInspection } from '../publishing/staging/find-site.ts';
import { HOSTS } from '../content/settings/hosts.ts';
import { printProblems } from '../diagnostics/print-problems.ts';
import { nearest } from '../values/nearest.ts';
import { momentOf } from './moment-of.ts';
import { readArguments } from './usage/read-arguments.ts';
import { UsageError } from './usage/usage-error.ts';

/** `warta build`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('build', args);
  const at = values.at === undefined ? Date.now() : await askedMoment(values.at);
  const workers = values.workers === undefined ? availableParallelism() : Number(values.workers);
  if (!/^\d+$/.test(values.workers ?? '1') || workers < 1)
    throw new UsageError(
      `--workers is a number of threads, 1 or more, and not “${values.workers ?? ''}”:\n  --workers ${availableParallelism()}`,
    );
  const host = HOSTS.find((name) => name === values.host);
  if (values.host !== undefined && host === undefined) {
    const meant = nearest(values.host, HOSTS);
    throw new UsageError(
      `--host is one of: ${HOSTS.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?\n  --host ${meant}`}`,
    );
  }
  const result = await buildOnce({
    now: at,
    host,
    isAsked: values.at !== undefined,
    allowRemovals: values['allow-removals'],
    verify: values.verify,
    workers,
  });
  if (values.at !== undefined && result.builtAt !== at)
    console.log('--at had no effect: content/site.yaml has a clock of its own.');
  if (values.explain) explain(result, positionals[0]);
  return 0;
}

async function askedMoment(text: string): Promise<number> {
  // Settings are read with code that a build may not need.
  const { zoneOfPaper } = await import('./site-settings.ts');
  return momentOf('at', text, zoneOfPaper(process.cwd()));
}

/** One build of the newspaper in this folder, with its report. */
export async function buildOnce({
  verify = false,
  ...asked
}: Pick<BuildOptions, 'allowRemovals' | 'host' | 'isAsked' | 'now' | 'workers'> & {
  verify?: boolean;
}): Promise<BuildResult> {
  const [startedAt, started] = [Date.now(), performance.now()];
  const project = projectAt(process.cwd());
  openCache(project);
  const lock = await takeBuildLock(join(project.cache, 'lock'), () => {
    console.log('Another build is running here; waiting for it to end.');
  });
  const inspection = beginInspection(project, { verify });
  try {
    // Loaded after the look at the site has begun: a tenth of a second for both.
    const { buildSite } = await import('../publishing/build-site.ts');
    const { buildWithNewArchive, unforeseenIn } = await import('./build-with-new-archive.ts');
    const options: BuildOptions = {
      ...asked,
      project,
      inspection,
      startedAt,
      log: (line: string) => {
        console.log(line);
      },
      onPicture: pictureProgress(),
    };
    const wasKept = existsSync(project.archive);
    const result = await buildSite(options).catch((error: unknown) => {
      const why = wasKept ? unforeseenIn(error, project) : undefined;
      if (why === undefined) throw error;
      console.log(`The archive in .warta/ is made anew: ${why}.`);
      return buildWithNewArchive(project.archive, error, () => buildSite(options));
    });
    if (result.warnings.length > 0) console.log(printProblems(result.warnings));
    const count = result.added.length + result.changed.length + result.removed.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(
      count === 0
        ? `Nothing changed (${seconds} s).`
        : `Published dist/: ${result.added.length} files added, ${result.changed.length} changed, ${result.removed.length} removed (${seconds} s).`,
    );
    return result;
  } finally {
    inspection.stop();
    lock.release();
  }
}

function explain(result: BuildResult, address: string | undefined): void {
  const pages = result.rendered.filter((page) => address === undefined || page.address === address);
  for (const page of pages) console.log(`${page.address}  rendered: ${page.reason}`);
  if (address !== undefined && pages.length === 0)
    console.log(
      `${address}  not rendered: its code is unchanged, and nothing that it read was touched, or the answers are the same.`,
    );
  else if (address === undefined)
    console.log(
      'Every other page: its code is unchanged, and nothing that it read was touched, or the answers are the same.',
    );
}
