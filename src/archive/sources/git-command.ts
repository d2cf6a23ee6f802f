import { execFile } from 'node:child_process';

/** What Git says in a folder, `input` being given to it; undefined when it fails or is not there. */
export function gitOutput(cwd: string, args: readonly string[], input?: string, encoding: 'latin1' | 'utf8' = 'utf8'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile('git', args, { cwd, encoding, maxBuffer: 1 << 30 }, (error, stdout) => { resolve(error === null ? stdout : undefined); });
    // Where Git is not there, there is nothing to write to either.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
