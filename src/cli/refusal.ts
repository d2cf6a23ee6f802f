import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { oddSign } from '../publishing/compile/odd-sign.ts';
import { noPaper } from './no-paper.ts';
import type { CommandName } from './usage/commands.ts';

/** What compiles pages. */
const COMPILES = new Set<CommandName>(['build', 'dev', 'serve']);

/**
 * What a build has open, and what each of its threads may add. Node ends itself, with a stack, when
 * a thread finds no room.
 */
const LEAST_FILES = 48;
const FILES_OF_A_THREAD = 8;

export interface Place {
  /** The folder in which the command was given. */
  from: string;
  /** The paper's folder, which is the current one. */
  paper: string | undefined;
}

/**
 * Why a command cannot be run in a folder, before anything is read or written; undefined when
 * nothing speaks against it.
 */
export function refusal(
  command: CommandName,
  args: readonly string[],
  { from, paper }: Place,
): string | undefined {
  if (paper === undefined) return needsNoPaper(command, args) ? undefined : noPaper(from);
  if (!COMPILES.has(command)) return undefined;
  const [question] = /[?]/.exec(paper) ?? [];
  if (question !== undefined)
    return `Pages cannot be compiled in a folder whose path has the sign ?: rename it.\n  ${paper}`;
  const [most, needed] = [
    mostOpenFiles(),
    LEAST_FILES + FILES_OF_A_THREAD * availableParallelism(),
  ];
  if (most < needed)
    return `This process may have ${most} files open at once, and a build needs ${needed}. Allow more and try again: ulimit -n 1024`;
  const sign = command === 'dev' ? oddSign(paper) : undefined;
  return sign === undefined
    ? undefined
    : `\`dev\` does not work in a folder whose path has the sign ${sign}; \`npm start\` does. Or rename it.\n  ${paper}`;
}

/** What is printed, or the project's own, is the same everywhere. */
const needsNoPaper = (command: CommandName, args: readonly string[]): boolean =>
  command === 'run' || (command === 'schema' && !args.includes('--write'));

/** How many files this process may have open; systems other than Linux are not asked. */
function mostOpenFiles(): number {
  try {
    return Number(
      /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? Infinity,
    );
  } catch {
    return Infinity;
  }
}
