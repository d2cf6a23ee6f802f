import { gitOutput } from '../sources/git-command.ts';
import type { FileChange, HistoryStep } from './replay-history.ts';

/** Where a checkout stands. */
export interface GitState {
  /** The commit that is checked out. */
  head: string;
  /** The history is cut off; what it is cut off at, so that a longer one is seen as another. */
  shallow: string;
}

/** Reads what commits did to stories and settings. Undefined everywhere: no Git, no checkout, no commit. */
export const gitHistoryReader = {
  async state(contentFolder: string): Promise<GitState | undefined> {
    const said = await gitOutput(contentFolder, ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']);
    const [shallow, head] = said?.trim().split('\n') ?? [];
    if (head === undefined) return undefined;
    if (shallow !== 'true') return { head, shallow: '' };
    return { head, shallow: (await gitOutput(contentFolder, ['rev-list', '--max-parents=0', 'HEAD']))?.trim() ?? 'yes' };
  },

  /** Whether `since` is an earlier state of the same line of first parents, so that only what came later need be read. */
  async leadsTo(contentFolder: string, since: string): Promise<boolean> {
    const later = (await gitOutput(contentFolder, ['rev-list', '--first-parent', '--parents', `${since}..HEAD`]))?.trim().split('\n');
    return later?.at(-1)?.split(' ')[1] === since;
  },

  /** The commits after `since`, or all, oldest first. */
  async steps(contentFolder: string, since: string | undefined): Promise<HistoryStep[]> {
    const log = await gitOutput(contentFolder, ['-c', 'core.quotePath=false', 'log', '--first-parent', '-m', '--reverse', '--raw', '-z', '--no-abbrev', '--no-color', '--no-show-signature', '--no-notes', '-B', '-M30%', '-l2000', '--diff-filter=MRD', '--relative', '--format=%x01%ct', ...(since === undefined ? ['HEAD'] : [`${since}..HEAD`]), '--', ':(glob)articles/**/*.md', 'site.yaml']);
    return log === undefined ? [] : stepsOf(log);
  },

  /** Texts of blobs by their digest. */
  async blobs(contentFolder: string, digests: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    if (digests.length === 0) return texts;
    // As bytes, one character each: the sizes that Git names are of bytes.
    const said = await gitOutput(contentFolder, ['cat-file', '--batch'], `${digests.join('\n')}\n`, 'latin1');
    for (let at = 0, end = said?.indexOf('\n') ?? -1; said !== undefined && end >= 0; end = said.indexOf('\n', at)) {
      const [digest = '', type, size] = said.slice(at, end).split(' ');
      const length = type === 'blob' ? Number(size) : -1;
      if (length >= 0) texts.set(digest, Buffer.from(said.slice(end + 1, end + 1 + length), 'latin1').toString('utf8'));
      at = end + 1 + (length < 0 ? 0 : length + 1);
    }
    return texts;
  },
};

/** `\x01TIME`, then for each file `:MODE MODE OLD NEW STATUS` and its path or two; everything ends with a null byte. */
function stepsOf(log: string): HistoryStep[] {
  const steps: HistoryStep[] = [];
  const tokens = log.split('\0');
  for (let i = 0; i < tokens.length; i++) {
    const token = (tokens[i] ?? '').trimStart();
    if (token.startsWith('\x01')) steps.push({ at: Number(token.slice(1)) * 1000, changes: [] });
    if (!token.startsWith(':')) continue;
    const [, , before = '', after = '', status = ''] = token.slice(1).split(' ');
    const from = tokens[++i] ?? '';
    const kind = status[0] as FileChange['kind'];
    const to = kind === 'R' ? (tokens[++i] ?? '') : from;
    steps.at(-1)?.changes.push({ kind, alike: kind === 'R' ? Number(status.slice(1)) : 0, from, to, before, after });
  }
  return steps;
}
