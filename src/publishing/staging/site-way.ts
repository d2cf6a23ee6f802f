import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Project } from '../project/project.ts';

/**
 * How a prepared site comes to its place. `trade`: the folders change places. `in-place`: where
 * `dist/` cannot be moved (it is a link, a volume that is mounted there, or on another disk than
 * `.warta/`), file by file into the folder that is there, in an order in which nothing is named
 * before it is there.
 */
export type SiteWay = 'trade' | 'in-place';

/** Throws `ProblemError` where `dist` is something in which nothing can be published. */
export function siteWay(project: Project): SiteWay {
  const dist = lstatSync(project.dist, { throwIfNoEntry: false });
  const folder = statSync(project.dist, { throwIfNoEntry: false });
  if (dist?.isSymbolicLink() === true) {
    if (folder === undefined)
      refuse('dist is a link to a folder that is not there', 'mkdir -p "$(readlink -m dist)"');
    if (!folder.isDirectory()) refuse('dist is a link to something that is no folder', 'rm dist');
    return 'in-place';
  }
  if (dist !== undefined && !dist.isDirectory())
    refuse(
      'dist is a file, and the site is published in a folder of this name',
      'mv dist dist.old',
    );
  const cache = statSync(project.cache).dev;
  if (
    statSync(dirname(project.dist)).dev !== cache ||
    (folder !== undefined && folder.dev !== cache)
  )
    return 'in-place';
  return isAnyMounted([project.dist, project.cache, project.staging]) ? 'in-place' : 'trade';
}

function refuse(message: string, hint: string): never {
  throw new ProblemError([
    { rule: 'dist/no-folder', severity: 'error', file: 'dist', message, hint },
  ]);
}

/**
 * Whether something is mounted at one of these folders (proc(5), mountinfo; spaces and such are
 * written in octal).
 */
function isAnyMounted(folders: readonly string[]): boolean {
  try {
    const mounted = new Set(
      readFileSync('/proc/self/mountinfo', 'utf8')
        .split('\n')
        .map((line) =>
          line
            .split(' ')[4]
            ?.replace(/\\([0-7]{3})/g, (_, octal: string) =>
              String.fromCharCode(Number.parseInt(octal, 8)),
            ),
        ),
    );
    return folders.some((folder) => existsSync(folder) && mounted.has(realpathSync(folder)));
  } catch {
    return false;
  }
}
