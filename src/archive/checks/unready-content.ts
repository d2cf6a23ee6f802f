import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../diagnostics/problem.ts';
import type { SourceListing } from '../sources/source-listing.ts';

/**
 * Why a folder is not the newspaper’s content though it may look like an emptier one: a submodule
 * of which nothing is checked out, or a sparse checkout that leaves out every story or the
 * settings. Nothing is published of it, and nothing taken away.
 */
export function unreadyContent(
  contentFolder: string,
  { files, git: { unfilled, leftOut } }: SourceListing,
): Problem[] {
  const isEmptied = !files.has('site.yaml') || !hasStory(files.keys());
  // Without Git, as in an archive that was downloaded, only the list of submodules tells of them.
  const missing = unfilled.length === 0 && isEmptied ? emptySubmodules(contentFolder) : unfilled;
  const problems = missing.map((path): Problem => ({
    rule: 'content/submodule',
    severity: 'error',
    file: path === '' ? 'content' : `content/${path}`,
    message: 'this folder is a submodule, and nothing of it is checked out',
    hint: 'git submodule update --init\nin a workflow, actions/checkout with {submodules: true}',
  }));
  if (
    isEmptied &&
    (leftOut.includes('site.yaml') || (hasStory(leftOut) && !hasStory(files.keys())))
  )
    problems.push({
      rule: 'content/sparse',
      severity: 'error',
      file: 'content',
      message: `this checkout is sparse and leaves out ${leftOut.includes('site.yaml') ? 'the settings of the newspaper' : 'every story'}`,
      hint: 'git sparse-checkout disable',
    });
  return problems;
}

function hasStory(paths: Iterable<string>): boolean {
  for (const path of paths) if (path.startsWith('articles/')) return true;
  return false;
}

/**
 * Submodules in `content/`, or `content/` itself, that hold nothing, by the list that lies beside
 * it.
 */
function emptySubmodules(contentFolder: string): string[] {
  const list = join(contentFolder, '..', '.gitmodules');
  if (!existsSync(list)) return [];
  return [...readFileSync(list, 'utf8').matchAll(/^\s*path\s*=\s*"?content(?:\/(.*?))?\/?"?\s*$/gm)]
    .map(([, path = '']) => path)
    .filter(
      (path) =>
        !existsSync(join(contentFolder, path)) ||
        readdirSync(join(contentFolder, path)).length === 0,
    );
}
