import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { oddSign } from '../publishing/compile/odd-sign.ts';

/** What needs no paper. */
const ANYWHERE = new Set(['run', 'schema']);
/** What compiles pages. */
const COMPILES = new Set(['build', 'dev', 'serve']);

/** What a build has open, and what each of its threads may add. Node ends itself, with a stack, when a thread finds no room. */
const LEAST_FILES = 48;
const FILES_OF_A_THREAD = 8;

/** Why a command cannot be run in a folder, before anything is read or written; undefined when nothing speaks against it. */
export function refusal(
  command: string,
  { from, paper }: { from: string; paper: string | undefined },
): string | undefined {
  if (paper === undefined)
    return ANYWHERE.has(command)
      ? undefined
      : `There is no paper in ${from}, nor above it: go to the folder that holds package.json, astro.config.ts and content/, and run this there.`;
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
