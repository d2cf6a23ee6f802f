import { execFile } from 'node:child_process';
import { checkoutEnvironment } from './git-checkout.ts';
import { GitFailure, tellingLine } from './git-failure.ts';

/**
 * What changed is asked of the disk, and of no program that watches it for Git: one that missed
 * something would have it missed here.
 */
const ASKED_ANEW = ['-c', 'core.fsmonitor='];

export interface GitQuestion {
  /** Given to it, in the encoding of the answer. */
  input?: string;
  /** `latin1`: bytes, one character each. */
  encoding?: 'latin1' | 'utf8';
  /** It ends with status 1 when there is nothing to tell. */
  mayBeNothing?: boolean;
}

/**
 * What Git says of the checkout that a folder lies in; undefined when it lies in none. Throws
 * `GitFailure` whenever Git does not end well: what it said until then is no answer, and neither is
 * silence.
 */
export async function gitOutput(
  folder: string,
  args: readonly string[],
  { input, encoding = 'utf8', mayBeNothing = false }: GitQuestion = {},
): Promise<string | undefined> {
  const env = checkoutEnvironment(folder);
  if (env === undefined) return undefined;
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...ASKED_ANEW, ...args],
      { cwd: folder, encoding, env, maxBuffer: 1 << 30 },
      (error, stdout, stderr) => {
        if (
          error === null ||
          (mayBeNothing && error.code === 1 && !/^(?:fatal|error): /m.test(stderr))
        )
          resolve(stdout);
        else
          reject(
            new GitFailure(whyOf(error, stderr), {
              command: args.find((arg) => /^[a-z][a-z-]+$/.test(arg)) ?? '',
              said: stderr,
            }),
          );
      },
    );
    // Where Git is not there, or ends early, there is nothing to write to either.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(Buffer.from(input ?? '', encoding));
  });
}

/** Why a run of Git failed, in one line. */
function whyOf(
  {
    code,
    signal,
    message,
  }: { code?: number | string | null; signal?: NodeJS.Signals | null; message: string },
  stderr: string,
): string {
  if (code === 'ENOENT') return 'there is a .git, but no program called git';
  const told = tellingLine(stderr);
  if (typeof code === 'string') return `git cannot be run: ${message.split('\n')[0] ?? code}`;
  if (signal !== null && signal !== undefined)
    return `git was ended by ${signal}${told === undefined ? '' : `: ${told}`}`;
  return told ?? `git ended with status ${code ?? '?'} and no word`;
}
