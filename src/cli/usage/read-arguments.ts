import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { unknownOption } from './unknown-option.ts';
import { commandLine, usageOf, UsageError } from './usage-error.ts';

type ValuesOf<Options> = {
  readonly [Name in keyof Options]: Options[Name] extends { type: 'boolean' }
    ? boolean
    : string | undefined;
};

interface Arguments<Name extends CommandName> {
  readonly values: ValuesOf<(typeof COMMANDS)[Name]['options']>;
  readonly positionals: readonly string[];
}

/** A command's arguments, by its table. Throws a UsageError, with the command as it was meant, for what the table does not know. */
export function readArguments<Name extends CommandName>(
  name: Name,
  args: readonly string[],
): Arguments<Name> {
  const command: Command = COMMANDS[name];
  const given = withLoneValues(command, args);
  // Not `strict`: its messages know neither the command nor what was meant.
  const { positionals, tokens, values } = parseArgs({
    args: given,
    options: command.options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  /** The command with other words in the place of some. */
  const instead = (at: number, count: number, ...words: string[]): string =>
    commandLine('npx', 'warta', name, ...given.toSpliced(at, count, ...words));
  let before: { name: string; value: string; index: number } | undefined;
  let room = mostPositionals(command, values);
  for (const token of tokens) {
    if (token.kind === 'option') {
      const { index, rawName, value } = token;
      const isInline = token.inlineValue === true;
      const option = Object.hasOwn(command.options, token.name)
        ? command.options[token.name]
        : undefined;
      if (option === undefined || !rawName.startsWith('--'))
        throw unknownOption(name, given, index);
      if (option.type === 'boolean' && isInline)
        throw new UsageError(
          `${rawName} takes no value.\n  ${instead(index, 1, ...withoutValue(command, token.name, value ?? ''))}`,
        );
      if (option.type === 'string' && isNoValue(value, isInline))
        throw new UsageError(
          `${rawName} needs a value: ${rawName} ${option.value ?? ''}\n  ${instead(index, value === '' && !isInline ? 2 : 1, rawName, option.example ?? '')}`,
        );
      before = value === undefined || isInline ? undefined : { name: rawName, value, index };
    } else if (token.kind === 'positional' && room-- <= 0) {
      const { index, value } = token;
      const after = command.argument?.after;
      // `--at 2026-11-28 09:00`: a value that a space has cut in two.
      const meant =
        before?.index === index - 2
          ? `If it belongs to ${before.name}, quotation marks keep them together: ${instead(before.index, 3, before.name, `${before.value} ${value}`)}`
          : instead(
              index,
              1,
              ...(after === undefined || values[after] === true || given.includes('--')
                ? []
                : [`--${after}`, value]),
            );
      throw new UsageError(
        `“${value}” is too much; the command is: ${usageOf(name, command)}\n  ${meant}`,
      );
    }
  }
  return {
    values: Object.fromEntries(
      Object.entries(command.options).map(([key, { type }]) => [
        key,
        type === 'boolean' ? values[key] === true : values[key],
      ]),
    ) as ValuesOf<(typeof COMMANDS)[Name]['options']>,
    positionals,
  };
}

/** What begins with a hyphen is the next option, unless `=` ties it to this one. */
function isNoValue(value: string | boolean | undefined, isInline: boolean): boolean {
  return typeof value !== 'string' || value === '' || (!isInline && value.startsWith('-'));
}

/** Options that may stand alone get the value that they have then. */
function withLoneValues({ options }: Command, args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, index) => {
    const name = arg.slice(2);
    if (!arg.startsWith('--') || (end >= 0 && index >= end) || !Object.hasOwn(options, name))
      return arg;
    const alone = options[name]?.alone;
    const next = args[index + 1];
    return alone === undefined || (next !== undefined && !next.startsWith('-'))
      ? arg
      : `${arg}=${alone}`;
  });
}

/** What a yes-or-no option was meant to be that was given a value. */
function withoutValue({ argument }: Command, name: string, value: string): string[] {
  if (value === 'false') return [];
  return argument?.after === name && value !== 'true' ? [`--${name}`, value] : [`--${name}`];
}

/** How many words may stand beside the options; with tasks, the task knows. */
function mostPositionals(
  { argument, tasks }: Command,
  values: Readonly<Record<string, unknown>>,
): number {
  if (tasks !== undefined) return Infinity;
  return argument !== undefined && values[argument.after] === true ? 1 : 0;
}
