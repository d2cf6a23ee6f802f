import { nearest } from '../../values/nearest.ts';
import type { Command } from './command.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { commandLine, usageOf, UsageError } from './usage-error.ts';

/**
 * What is said of an option that a command does not have: which was meant, with the command
 * corrected; else which there are.
 */
export function unknownOption(name: CommandName, args: readonly string[], at: number): UsageError {
  const command: Command = COMMANDS[name];
  const [said = '', ...rest] = (args[at] ?? '').split('=');
  const value = rest.length > 0 ? rest.join('=') : undefined;
  const word = said.replace(/^-+/, '');
  const meant = closest(word, Object.keys(command.options));
  if (meant !== undefined) {
    const option = value === undefined ? `--${meant}` : `--${meant}=${value}`;
    return new UsageError(
      `There is no option ${said}; did you mean --${meant}?\n  ${commandLine('npx', 'warta', name, ...args.toSpliced(at, 1, option))}`,
    );
  }
  const variable = word.toUpperCase().replaceAll('-', '_');
  if (Object.hasOwn(command.variables ?? {}, variable)) {
    const next = args[at + 1];
    const setting = value ?? (next?.startsWith('-') === false ? next : '…');
    return new UsageError(
      `There is no option ${said}; the environment says it.\n  ${variable}=${setting} npx warta ${name}`,
    );
  }
  const names = [...Object.keys(command.options), 'help'].map((key) => `--${key}`);
  return new UsageError(
    `There is no option ${said}; ${usageOf(name, { ...command, usage: '' })} has ${names.join(', ')}.\n  npx warta ${name} --help`,
  );
}

/** A word mistyped, or the beginning of one option alone. */
function closest(word: string, names: readonly string[]): string | undefined {
  const begun = word.length > 1 ? names.filter((name) => name.startsWith(word)) : [];
  return begun.length === 1 ? begun[0] : nearest(word, names);
}
