import { nearest } from '../../values/nearest.ts';
import type { Command, Task } from './command.ts';
import { helpOf } from './help.ts';
import { commandLine, UsageError } from './usage-error.ts';

/**
 * Which of a command's tasks is asked for. Throws a UsageError for one that there is not, for
 * options that mean nothing to it, and for arguments that are missing or too many.
 */
export function readTask<Name extends string>(
  name: string,
  command: Command & { tasks: Readonly<Record<Name, Task>> },
  {
    positionals,
    values,
  }: { positionals: readonly string[]; values: Readonly<Record<string, unknown>> },
): { task: Name; argument: string | undefined } {
  const [what = '', argument, ...more] = positionals;
  const names = Object.keys(command.tasks) as Name[];
  const task = names.find((known) => known === what);
  if (task === undefined)
    throw new UsageError(
      what === '' ? helpOf(name, command) : noSuchTask(name, names, positionals),
    );
  const { argument: isWanted = false, options = [] } = command.tasks[task];
  if (isWanted && argument === undefined)
    throw new UsageError(`Which story? npx warta ${name} ${task} 2026/11/banjir-surut`);
  const right = commandLine('npx', 'warta', name, ...positionals.slice(0, isWanted ? 2 : 1));
  const [extra] = isWanted ? more : positionals.slice(1);
  if (extra !== undefined) throw new UsageError(`“${extra}” is too much.\n  ${right}`);
  const foreign = Object.entries(values).find(
    ([key, value]) => value !== undefined && value !== false && !options.includes(key),
  );
  if (foreign !== undefined)
    throw new UsageError(`--${foreign[0]} means nothing to ${task}.\n  ${right}`);
  return { task, argument: isWanted ? argument : undefined };
}

function noSuchTask(
  name: string,
  names: readonly string[],
  [what = '', ...rest]: readonly string[],
): string {
  const meant = nearest(what, names);
  return meant === undefined
    ? `There is no “${what}” here; there are ${names.join(', ')}\n  ${commandLine('npx', 'warta', name, '--help')}`
    : `There is no “${what}” here; did you mean ${meant}?\n  ${commandLine('npx', 'warta', name, meant, ...rest)}`;
}
