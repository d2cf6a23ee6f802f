import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { nameProblems } from './name-problems.ts';
import type { SourceListing } from '../sources/source-listing.ts';

/** `articles/YYYY/MM/<slug>.md` or `articles/YYYY/MM/<slug>/index.md`. */
export const STORY = /^articles\/\d{4}\/\d{2}\/(?:[^/]+\/index|[^/]+)\.md$/;
/** What was meant as a story. */
const STORY_LIKE = /^articles\/.*\.(?:md|markdown|mdown|mdx)$/i;

/**
 * Files that are no content for what they are called, where they lie, or because they lead
 * elsewhere, or that Git cannot tell one version of. `areKnown`: a run that found nothing has seen
 * all names.
 */
export function placeProblems(
  { files, symlinks, others, badNames, git: { unmerged } }: SourceListing,
  areKnown = false,
): Problem[] {
  const problem = (rule: string, path: string, message: string, hint: string): Problem => ({
    rule,
    severity: 'error',
    file: `content/${path}`,
    line: 1,
    column: 1,
    message,
    hint,
  });
  const problems: Problem[] = [];
  for (const path of [...symlinks].sort())
    problems.push(
      problem(
        'content/symbolic-link',
        path,
        'symbolic links are not followed: they could lead out of the newspaper',
        'Put the file itself here.',
      ),
    );
  for (const path of [...others].sort())
    problems.push(
      problem(
        'content/no-file',
        path,
        'this is neither a file nor a folder, but a pipe, a socket or a device',
        `rm ${shellWord(`content/${path}`)}`,
      ),
    );
  for (const path of unmerged)
    problems.push(
      problem(
        'content/unmerged',
        path,
        'two versions of this file met in a merge, and nobody has told Git which counts',
        `git add ${shellWord(`content/${path}`)}   (when the file is as it should be)`,
      ),
    );
  const paths = areKnown ? [] : [...files.keys()];
  problems.push(...nameProblems({ folder: 'content', paths, badNames }));
  for (const path of paths) {
    if (STORY.test(path) || !STORY_LIKE.test(path)) continue;
    const [, year = '2026', month = '11'] = /^articles\/(\d{4})\/(\d{2})\//.exec(path) ?? [];
    const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
    const place = path.endsWith('.md')
      ? 'a story lies in content/articles/YEAR/MONTH/'
      : 'a story’s file ends in .md';
    problems.push(
      problem(
        'content/place',
        path,
        place,
        `git mv ${shellWord(`content/${path}`)} ${shellWord(`content/articles/${year}/${month}/${name}.md`)}`,
      ),
    );
  }
  return problems.sort((a, b) => (a.file < b.file ? -1 : 1));
}
