import type { Problem } from '../../diagnostics/problem.ts';
import { gitProblem } from './git-problem.ts';
import type { GitFindings, IgnoredFile } from '../sources/source-listing.ts';

/**
 * What somebody wrote for the paper. A picture or recording that is ignored is missed where a story
 * shows it; whatever else lies there, nobody reads.
 */
const WRITTEN = /\.(?:md|markdown|ya?ml)$|^reactions\.json$/i;

/**
 * What Git tells of files that are not published, or that it cannot tell them; for as long as it is
 * so.
 */
export function gitWarnings({ ignored, leftOut, failure }: GitFindings): Problem[] {
  const problems: Problem[] = [];
  if (failure !== undefined) problems.push(gitProblem(failure, 'files'));
  const mistaken = ignored.filter(({ path }) => WRITTEN.test(path));
  for (const found of Map.groupBy(mistaken, ({ place, rule }) => `${place} ${rule}`).values())
    problems.push({
      rule: 'content/ignored',
      severity: 'warning',
      file: nameOf(found),
      message: `${these(found)} not published, because Git ignores ${found.length === 1 ? 'it' : 'them'}`,
      hint: whereIgnored(found),
    });
  if (leftOut.length > 0)
    problems.push({
      rule: 'content/sparse',
      severity: 'warning',
      file: nameOf(leftOut.map((path) => ({ path }))),
      message: `${these(leftOut)} not published, because this checkout is sparse and leaves ${leftOut.length === 1 ? 'it' : 'them'} out`,
      hint: 'git sparse-checkout disable',
    });
  return problems;
}

/**
 * The rule, where it is written, and the one that is probably meant: `data/` means every folder of
 * that name, `/data/` the one beside it.
 */
function whereIgnored([first]: readonly IgnoredFile[]): string {
  const { place, rule } = first ?? { place: '', rule: '' };
  return `${place}  ${rule}\n${/^[\w-]+\/?$/.test(rule) && !place.includes('content/') ? `/${rule}` : 'Take this rule out, or give the file another name.'}`;
}

function nameOf([first]: readonly { path: string }[]): string {
  return `content/${first?.path ?? ''}`;
}

function these({ length }: readonly unknown[]): string {
  return length === 1 ? 'this file is' : `this file and ${length - 1} more are`;
}
