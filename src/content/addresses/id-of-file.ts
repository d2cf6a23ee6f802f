import { slugify } from './slugify.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';

/** A folder under `content/` whose files are named by the id of what they describe. */
export interface NamedFolder {
  folder: string;
  extension: 'yaml' | 'md';
  /** `a person’s file`. */
  what: string;
  rule: string;
  /** What a file may be called whose own name gives nothing. */
  example: string;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id in the name of a file (a path under `content/`), or the name that it should have. */
export function idOfFile(
  path: string,
  { folder, extension, what, rule, example }: NamedFolder,
): string | Problem {
  const id = path.slice(folder.length + 1, -(extension.length + 1));
  if (path === `${folder}/${id}.${extension}` && ID.test(id)) return id;
  const file = `content/${path}`;
  const better =
    slugify(
      path
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, '') ?? '',
    ) || example;
  return {
    rule,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `${what} is content/${folder}/<id>.${extension}; the id has small letters, digits and hyphens`,
    hint: `git mv ${shellWord(file)} content/${folder}/${better}.${extension}`,
  };
}
