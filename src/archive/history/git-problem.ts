import type { Problem } from '../../diagnostics/problem.ts';
import type { GitFailure } from '../sources/git-failure.ts';

/** What mends a Git that fails, by what it says. The first that fits counts. */
const CURES: readonly [said: RegExp, hint: string | ((said: string) => string)][] = [
  [
    /dubious ownership|unsafe repository/,
    (said) =>
      /^\s*(git config --global --add safe\.directory .*)$/m.exec(said)?.[1] ??
      'git config --global --add safe.directory "$PWD"',
  ],
  [
    /no program called git/,
    'Install Git where the paper is built: apt-get install git (Debian, Ubuntu), apk add git (Alpine).',
  ],
  [
    /^GIT_DIR is/,
    'unset GIT_DIR GIT_WORK_TREE\nor, in a hook, before anything else: export GIT_DIR="$(git rev-parse --absolute-git-dir)" GIT_WORK_TREE=<the folder of the paper>',
  ],
  [
    /promisor remote|from the promisor|lazy fetching/,
    'git fetch --refetch --no-filter\nor clone without --filter (actions/checkout: no filter), for the history must be here to be read',
  ],
  [
    /^not a git repository: /,
    'git worktree repair\nor copy the repository itself together with this folder',
  ],
  [/repo version|repository extension/, 'Install a newer Git: this repository was made by one.'],
  [/index file|bad signature|index uses/, 'rm -f .git/index && git reset'],
  [
    /does not exist|No such ref|appears to be broken|Needed a single revision|not a git repository|bad object HEAD/,
    'git fsck names what is broken, and a new clone mends it; or this user may not read .git',
  ],
  [
    /missing|corrupt|damaged|unable to (?:read|stream|unpack|find)|inflate|bad (?:object|tree|file)|could not (?:read|parse)/i,
    'git fsck --full\ngit fetch --refetch',
  ],
];

/** What a build says where Git fails: why, what follows from it, and what mends it. */
export function gitProblem(
  { message, said, command }: GitFailure,
  what: 'files' | 'history',
  isKnown = false,
): Problem {
  const hint =
    CURES.find(([pattern]) => pattern.test(message))?.[1] ??
    `git ${command} fails in content/: mend that, and build again`;
  const told =
    what === 'files'
      ? `Git cannot say what it ignores (${message}): all files of content/ are read but those that it ignored when it last could`
      : `Git cannot be asked (${message}): addresses that stories had before are ${isKnown ? 'known as far as the last build that could ask it, and what was renamed since does not lead on' : 'not known and do not lead on'}`;
  return {
    rule: `${what}/git-fails`,
    severity: 'warning',
    file: '.git',
    message: told,
    hint: typeof hint === 'string' ? hint : hint(said),
  };
}
