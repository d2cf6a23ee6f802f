import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { kindOfFile, LFS_CURE } from '../../files/kind-of-file.ts';
import { misnamed } from '../../files/misnamed.ts';

/** The folder itself has an empty path. */
const fileOf = (path: string): string => (path === '' ? 'public' : `public/${path}`);

export function symbolicLink(path: string): Problem {
  return {
    rule: 'public/symbolic-link',
    severity: 'error',
    file: fileOf(path),
    message: 'symbolic links are not followed: they could publish what lies outside the newspaper',
    hint: path === '' ? 'Put the folder itself here.' : 'Put the file itself here.',
  };
}

export function noFile(path: string): Problem {
  return {
    rule: 'public/no-file',
    severity: 'error',
    file: fileOf(path),
    message: 'this is neither a file nor a folder, but a pipe, a socket or a device',
    hint: `rm ${shellWord(fileOf(path))}`,
  };
}

/** `what` it seems to be. */
export function notToPublish(path: string, what: string): Problem {
  return {
    rule: 'public/not-to-publish',
    severity: 'error',
    file: fileOf(path),
    message: `this is ${what}, and everything in public/ is published`,
    hint: `Take it out of public/; or, if readers are to have it, say so in content/site.yaml: publicFiles: [${JSON.stringify(path)}]`,
  };
}

/** A file whose first bytes are not those of what its name says; undefined for all others. */
export function wrongKind(path: string, head: Uint8Array): Problem | undefined {
  if (kindOfFile(head.subarray(0, 64))?.id === 'lfs')
    return {
      rule: 'public/pointer',
      severity: 'error',
      file: fileOf(path),
      message: 'this is a pointer of Git LFS, not the file itself',
      hint: LFS_CURE,
    };
  const wrong = misnamed(path, head);
  return wrong === undefined
    ? undefined
    : {
        rule: 'public/misnamed',
        severity: 'warning',
        file: fileOf(path),
        message: `the name says that it is ${wrong.named}, but it ${wrong.is === undefined ? 'is not' : `is ${wrong.is.said}`}`,
        hint: 'Give it the name that fits, or put the right file here.',
      };
}

/** One warning for all that a computer left there, if there is anything. */
export function litterLeftOut(paths: readonly string[]): Problem[] {
  const [first] = paths;
  if (first === undefined) return [];
  const [these, are] =
    paths.length === 1 ? ['this file', 'is'] : [`this file and ${paths.length - 1} like it`, 'are'];
  return [
    {
      rule: 'public/left-out',
      severity: 'warning',
      file: fileOf(first),
      message: `${these} of the computer’s own ${are} not published`,
      hint: `rm ${paths.map((path) => shellWord(`public/${path}`)).join(' ')}`,
    },
  ];
}
