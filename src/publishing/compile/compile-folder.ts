import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../diagnostics/command-error.ts';
import type { Project } from '../project/project.ts';
import { oddSign } from './odd-sign.ts';
import { ROUTE_INPUTS_FILE } from './vite-route-inputs.ts';

/** Where pages are compiled. */
export interface CompileFolder {
  root: string;
  /** The folder of packages, as it is reached from there. */
  packages: string;
  /** What Node is told besides. */
  flags: readonly string[];
  /** Brings what was compiled into the project's cache. */
  bringHome: () => void;
  remove: () => void;
}

/**
 * The project itself; where signs in its path would do harm, a copy of its code in a folder for
 * temporary files, from which packages are reached by a link that nobody resolves. Throws
 * `CommandError` where there is no such folder either.
 */
export function compileFolder(project: Project, packages: string): CompileFolder {
  const sign = oddSign(realpathSync(project.root)) ?? oddSign(packages);
  if (sign === undefined)
    return {
      root: project.root,
      packages,
      flags: [],
      bringHome: () => undefined,
      remove: () => undefined,
    };
  const root = plainFolder(sign);
  const remove = (): void => {
    try {
      rmSync(root, { recursive: true, force: true });
    } catch {
      // What cannot be removed is left to whoever clears the folder for temporary files.
    }
  };
  try {
    cpSync(join(project.root, 'src'), join(root, 'src'), { recursive: true });
    for (const entry of readdirSync(project.root, { withFileTypes: true }))
      if (entry.isFile() && !entry.name.startsWith('.'))
        cpSync(join(project.root, entry.name), join(root, entry.name));
    symlinkSync(packages, join(root, 'node_modules'));
    mkdirSync(join(root, '.warta'));
  } catch (error) {
    remove();
    throw error;
  }
  const bringHome = (): void => {
    rmSync(project.bundle, { recursive: true, force: true });
    cpSync(join(root, '.warta', 'out'), project.bundle, { recursive: true });
    cpSync(join(root, '.warta', ROUTE_INPUTS_FILE), join(project.cache, ROUTE_INPUTS_FILE));
  };
  return {
    root,
    packages: join(root, 'node_modules'),
    flags: ['--preserve-symlinks', '--preserve-symlinks-main'],
    bringHome,
    remove,
  };
}

/** A new folder without such signs in its path. */
function plainFolder(sign: string): string {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    try {
      const real = realpathSync(parent);
      if (oddSign(real) === undefined) return mkdtempSync(join(real, 'warta-pages-'));
    } catch {
      // Not there, or nobody may write there.
    }
  }
  throw new CommandError(
    `Pages cannot be compiled in a folder whose path has the sign ${sign}, and there is no other folder to do it in: rename the folder, or set TMPDIR to one without that sign in which files can be written.`,
  );
}
