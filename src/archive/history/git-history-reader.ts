import { gitOutput } from '../sources/git-command.ts';
import { GitFailure } from '../sources/git-failure.ts';
import type { FileChange, GitState, HistoryStep } from './history-step.ts';

/**
 * Reads what commits did to stories and settings. All of it throws `GitFailure` where Git cannot
 * tell.
 */
export const gitHistoryReader = {
  /** Undefined where nothing was ever committed: outside a checkout, or before the first commit. */
  async state(contentFolder: string): Promise<GitState | undefined> {
    const said = await gitOutput(contentFolder, [
      'rev-parse',
      '--is-shallow-repository',
      '--verify',
      'HEAD',
    ]).catch(async (failure: unknown) => {
      if (await hasNoCommit(contentFolder)) return undefined;
      throw failure;
    });
    const [shallow, head] = said?.trim().split('\n') ?? [];
    if (head === undefined) return undefined;
    if (shallow !== 'true') return { head, shallow: '' };
    return {
      head,
      shallow:
        (await gitOutput(contentFolder, ['rev-list', '--max-parents=0', 'HEAD', '--']))?.trim() ??
        'yes',
    };
  },

  /** When the commit was made that is checked out, in milliseconds since the epoch. */
  async time(contentFolder: string): Promise<number> {
    return (
      Number(
        (await gitOutput(contentFolder, ['rev-list', '-1', '--timestamp', 'HEAD', '--']))?.split(
          ' ',
        )[0] ?? 0,
      ) * 1000
    );
  },

  /**
   * Whether `since` is an earlier state of the same line of first parents, so that only what came
   * later need be read.
   */
  async leadsTo(contentFolder: string, since: string): Promise<boolean> {
    const later = (
      await gitOutput(contentFolder, [
        'rev-list',
        '--first-parent',
        '--parents',
        `${since}..HEAD`,
      ]).catch((failure: unknown) => {
        // It is not here at all.
        if (failure instanceof GitFailure && UNKNOWN_COMMIT.test(failure.message)) return undefined;
        throw failure;
      })
    )
      ?.trim()
      .split('\n');
    return later?.at(-1)?.split(' ')[1] === since;
  },

  /** The commits after `since`, or all, oldest first. */
  async steps(contentFolder: string, since: string | undefined): Promise<HistoryStep[]> {
    const log = await gitOutput(contentFolder, [
      '-c',
      'core.quotePath=false',
      '-c',
      'log.diffMerges=separate',
      'log',
      '--first-parent',
      '-m',
      '--reverse',
      '--raw',
      '-O/dev/null',
      '-z',
      '--no-abbrev',
      '--no-color',
      '--no-show-signature',
      '--no-notes',
      '-B',
      '-M30%',
      '-l2000',
      '--diff-filter=MRDCB',
      '--relative',
      '--format=%x01%ct %H',
      ...(since === undefined ? ['HEAD'] : [`${since}..HEAD`]),
      '--',
      ':(glob)articles/**/*.md',
      'site.yaml',
    ]);
    if (log === undefined) return [];
    const { steps, moves } = stepsOf(log);
    // Whether a file lay there before, the log does not say.
    const said =
      moves.length === 0
        ? undefined
        : await gitOutput(contentFolder, ['cat-file', '--batch-check=%(objecttype)'], {
            input: moves.map(({ commit, change }) => `${commit}^1:./${change.to}\n`).join(''),
          });
    said
      ?.split('\n')
      .slice(0, moves.length)
      .forEach((type, index) => {
        const change = moves[index]?.change;
        if (change !== undefined) change.over = type === 'blob';
      });
    return steps;
  },
};

const UNKNOWN_COMMIT = /^Invalid revision range|^bad (?:object|revision) '?[0-9a-f]/;
const SUBMODULE = '160000';

/**
 * Whether the checkout is of a branch that begins with its next commit. A branch whose file is
 * damaged is none.
 */
async function hasNoCommit(contentFolder: string): Promise<boolean> {
  return gitOutput(contentFolder, ['log', '-1', '--format=%H']).then(
    () => false,
    (failure: unknown) =>
      failure instanceof GitFailure && failure.message.includes('does not have any commits yet'),
  );
}

/** A file that a commit moved: whether another lay there before is to be asked. */
interface Move {
  commit: string;
  change: FileChange;
}

/**
 * `\x01TIME COMMIT`, then for each file `:MODE MODE OLD NEW STATUS` and its path or two; everything
 * ends with a null byte.
 */
function stepsOf(log: string): { steps: HistoryStep[]; moves: Move[] } {
  const steps: HistoryStep[] = [];
  const moves: Move[] = [];
  const tokens = log.split('\0').values();
  let commit = '';
  for (const raw of tokens) {
    const token = raw.trimStart();
    if (token.startsWith('\x01')) {
      const [time = '', name = ''] = token.slice(1).split(' ');
      commit = name;
      steps.push({ at: Number(time) * 1000, changes: [] });
    }
    const change = token.startsWith(':') ? changeOf(token, tokens) : undefined;
    if (change === undefined) continue;
    steps.at(-1)?.changes.push(change);
    // A line break would be read as the end of the question.
    if (isMove(change.kind) && !change.to.includes('\n')) moves.push({ commit, change });
  }
  return { steps, moves };
}

/**
 * A change whose paths are the next tokens; undefined for a repository in the repository, whose
 * digests are no texts.
 */
function changeOf(token: string, tokens: Iterator<string, undefined>): FileChange | undefined {
  const [mode = '', next = '', before = '', after = '', status = ''] = token.slice(1).split(' ');
  const kind = status[0] as FileChange['kind'];
  const from = tokens.next().value ?? '';
  const to = isMove(kind) ? (tokens.next().value ?? '') : from;
  if (mode === SUBMODULE || next === SUBMODULE) return undefined;
  const alike = isMove(kind) ? Number(status.slice(1)) : 0;
  return { kind, alike, from, to, over: false, before, after };
}

/** The file was moved or copied: two paths are told. */
function isMove(kind: FileChange['kind']): boolean {
  return kind === 'R' || kind === 'C';
}
