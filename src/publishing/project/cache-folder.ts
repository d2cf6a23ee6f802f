import { existsSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Project } from './project.ts';

/**
 * Makes `.warta/` ready, which may be a link to a folder elsewhere. Throws `ProblemError` where it
 * is nothing in which something can be kept.
 */
export function openCache(project: Project): void {
  const there = lstatSync(project.cache, { throwIfNoEntry: false });
  const folder = statSync(project.cache, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() === true && folder === undefined)
    refuse('.warta is a link to a folder that is not there', 'mkdir -p "$(readlink -m .warta)"');
  if (folder !== undefined && !folder.isDirectory())
    refuse('.warta is a file, and what builds keep lies in a folder of this name', 'rm .warta');
  mkdirSync(project.cache, { recursive: true });
  // Node looks for the packages of compiled pages from where they really lie.
  const packages = join(project.cache, 'node_modules');
  if (there?.isSymbolicLink() === true && !existsSync(packages))
    symlinkSync(join(project.root, 'node_modules'), packages);
}

function refuse(message: string, hint: string): never {
  throw new ProblemError([
    { rule: 'cache/no-folder', severity: 'error', file: '.warta', message, hint },
  ]);
}
