import { execFileSync } from 'node:child_process';
import type { Newspaper } from '../newspaper.ts';

/**
 * Commits everything of a newspaper at a time of its own, as Git writes it: `2026-11-20T08:00:00Z`.
 */
export function commitAt(made: Newspaper, at: string): Newspaper {
  if (!made.has('.git')) made.git('init', '-q', '-b', 'main');
  made.git('add', '-A', 'content', '.gitignore');
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Redaksi',
      '-c',
      'user.email=redaksi@contoh.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Terbit',
    ],
    {
      cwd: made.root,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
    },
  );
  return made;
}
