import { execFileSync } from 'node:child_process';

/**
 * Nobody's settings but these, so that hooks, signing and upkeep in the background do not disturb
 * what is measured.
 */
const SETTINGS = [
  'user.name=Bench',
  'user.email=bench@koran.example',
  'gc.auto=0',
  'maintenance.auto=false',
  'commit.gpgSign=false',
  'core.hooksPath=/dev/null',
];

/** Runs git in `folder`. Throws when it fails. */
export function runGit(folder: string, args: readonly string[]): void {
  execFileSync('git', [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
