import { extname } from 'node:path/posix';
import type { Problem } from '../../diagnostics/problem.ts';
import { gitProblem } from '../history/git-problem.ts';
import type { GitFindings, IgnoredFile } from '../sources/source-listing.ts';

/** Endings of what somebody wrote, drew or recorded for the paper; not those of what programs leave behind. */
const OF_THE_PAPER = new Set(['.md', '.markdown', '.yaml', '.yml', '.json', '.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.svg', '.tif', '.tiff', '.heic', '.mp3', '.m4a', '.ogg', '.oga', '.opus', '.wav', '.flac', '.vtt']);

/** What Git tells of files that are not published, or that it cannot tell them; for as long as it is so. */
export function gitWarnings({ ignored, leftOut, failure }: GitFindings): Problem[] {
  const problems: Problem[] = [];
  if (failure !== undefined) problems.push(gitProblem(failure, 'files'));
  const mistaken = ignored.filter(({ path }) => OF_THE_PAPER.has(extname(path).toLowerCase()));
  for (const found of Map.groupBy(mistaken, ({ place, rule }) => `${place} ${rule}`).values()) problems.push({ rule: 'content/ignored', severity: 'warning', file: nameOf(found), message: `${these(found)} not published, because Git ignores ${found.length === 1 ? 'it' : 'them'}`, hint: whereIgnored(found) });
  if (leftOut.length > 0) problems.push({ rule: 'content/sparse', severity: 'warning', file: nameOf(leftOut.map((path) => ({ path }))), message: `${these(leftOut)} not published, because this checkout is sparse and leaves ${leftOut.length === 1 ? 'it' : 'them'} out`, hint: 'git sparse-checkout disable' });
  return problems;
}

/** The rule, where it is written, and the one that is probably meant: `data/` means every folder of that name, `/data/` the one beside it. */
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
