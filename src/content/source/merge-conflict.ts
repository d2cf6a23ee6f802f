import type { Problem } from '../../diagnostics/problem.ts';

interface Conflict {
  /** 1-based. */
  line: number;
  /** What Git calls the two versions: a branch, a commit. */
  ours: string;
  theirs: string;
}

/**
 * The first conflict of a merge that nobody has settled; undefined when there is none. Only all its
 * marks, in their order and each at a line’s beginning, are one: `=======` alone underlines a
 * heading. Code in fences is no exception, for Git knows no fences, and half of one may lie in
 * either version; whoever writes about Git puts a blank before each mark. Pure.
 */
export function mergeConflict(text: string, file: string): Problem | undefined {
  // Nearly no file has the first mark.
  if (!text.includes('<<<<<<<')) return undefined;
  const [first, ...others] = conflictsOf(text);
  if (first === undefined) return undefined;
  const more =
    others.length === 0
      ? ''
      : `; another begins in line ${others
          .map(({ line }) => line)
          .slice(0, 5)
          .join(', ')}`;
  return {
    rule: 'file/merge-conflict',
    severity: 'error',
    file,
    line: first.line,
    column: 1,
    message: `two versions met in a merge here, “${first.ours}” and, below =======, “${first.theirs}”${more}`,
    hint: 'Keep what counts of the two, and delete the lines with <<<<<<<, |||||||, ======= and >>>>>>>. (An example of them in a text has a blank before each.)',
  };
}

function conflictsOf(text: string): Conflict[] {
  const found: Conflict[] = [];
  let open: { line: number; ours: string } | undefined;
  let isSecond = false;
  text.split('\n').forEach((written, index) => {
    const line = written.replace(/\r$/, '');
    const [, mark, label = ''] = /^(<{7}|={7}|>{7})(?: (.*))?$/.exec(line) ?? [];
    if (mark === '<<<<<<<') {
      open = { line: index + 1, ours: label.trim() };
      isSecond = false;
    } else if (mark === '=======' && open !== undefined) isSecond = true;
    else if (mark === '>>>>>>>' && open !== undefined && isSecond) {
      found.push({ ...open, theirs: label.trim() });
      open = undefined;
    }
  });
  return found;
}
