import { nearest } from '../values/nearest.ts';
import { howToBegin, noPaper } from './no-paper.ts';
import type { Place } from './refusal.ts';
import type { Command } from './usage/command.ts';
import { COMMANDS, isCommand } from './usage/commands.ts';
import { help } from './usage/help.ts';
import { commandLine, UsageError } from './usage/usage-error.ts';

const HELP = new Set(['help', '--help', '-h']);
const OWN_OPTIONS = ['--help', '--version'];

/**
 * What is said where the first word is no command: all of them where there is none, else the one
 * that was meant.
 */
export function noSuchCommand(args: readonly string[], { from, paper }: Place): UsageError {
  const before = HELP.has(args[0] ?? '') ? ['help'] : [];
  const [name = '', ...rest] = args.slice(before.length);
  if (name === '')
    return new UsageError(paper === undefined ? `${help()}\n\n${noPaper(from)}` : help());
  if (/^(?:init|new|create)$/.test(name))
    return new UsageError(`There is no command “${name}”.\n${howToBegin()}`);
  if (name.startsWith('-')) return noSuchOption(name, rest);
  const meant = closest(name);
  return new UsageError(
    meant === undefined
      ? `There is no command “${name}”; there are ${Object.keys(COMMANDS).join(', ')}.\n  npx warta --help`
      : `There is no command “${name}”; did you mean ${meant}?\n  ${commandLine('npx', 'warta', ...before, meant, ...rest)}`,
  );
}

function noSuchOption(name: string, rest: readonly string[]): UsageError {
  const at = rest.findIndex(isCommand);
  if (at >= 0)
    return new UsageError(
      `Options stand behind the command.\n  ${commandLine('npx', 'warta', rest[at] ?? '', name, ...rest.toSpliced(at, 1))}`,
    );
  const meant = nearest(name, OWN_OPTIONS);
  return new UsageError(
    `There is no option ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}\n  npx warta ${meant ?? '--help'}`,
  );
}

function closest(name: string): string | undefined {
  const commands: [string, Command][] = Object.entries(COMMANDS);
  const other = commands.find(([, { otherNames }]) => otherNames?.includes(name));
  return other?.[0] ?? nearest(name, Object.keys(COMMANDS));
}
