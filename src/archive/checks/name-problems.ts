import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { nameTrouble, shownPath } from '../../files/name-trouble.ts';
import { plainPath, rawShellWord, shownRaw, type RawPath } from '../../files/raw-name.ts';
import { twinsAmong } from '../../files/twins.ts';

export interface NamedFiles {
  /** `content` or `public`, in which all of them lie. */
  folder: string;
  paths: readonly string[];
  /** Those that no message could show. */
  badNames: readonly RawPath[];
}

/** Names that not every computer, message and address can have. */
export function nameProblems({ folder, paths, badNames }: NamedFiles): Problem[] {
  const problem = (rule: string, path: string, message: string, hint: string): Problem => ({
    rule: `${folder}/${rule}`,
    severity: 'error',
    file: `${folder}/${path}`,
    line: 1,
    column: 1,
    message,
    hint,
  });
  const problems: Problem[] = [];
  for (const raw of [...badNames].sort()) {
    const path = Buffer.from(raw, 'latin1').toString();
    const why = path.includes('\uFFFD')
      ? 'the name is not in UTF-8'
      : 'the name has invisible characters';
    problems.push(
      problem(
        'file-name',
        shownPath(path),
        `${why}: ${shownRaw(raw)}`,
        `mv ${rawShellWord(`${folder}/${raw}`)} ${shellWord(`${folder}/${plainPath(raw)}`)}`,
      ),
    );
  }
  for (const path of paths) {
    const trouble = nameTrouble(path);
    if (trouble !== undefined)
      problems.push(
        problem(
          'file-name',
          path,
          trouble,
          `mv ${shellWord(`${folder}/${path}`)} ${shellWord(`${folder}/${plainPath(Buffer.from(path).toString('latin1'))}`)}`,
        ),
      );
  }
  for (const [path, other] of twinsAmong(paths))
    problems.push(
      problem(
        'name-twins',
        path,
        `Windows and macOS keep only one of this file and ${folder}/${other}, whose names differ in capitals or in the writing of an accent alone`,
        'Delete one of them, or give it another name.',
      ),
    );
  return problems;
}
