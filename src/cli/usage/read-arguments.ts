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

/** What somebody typed. */
interface Line {
  name: CommandName;
  command: Command;
  given: readonly string[];
}

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;
type PositionalToken = Extract<Tokens[number], { kind: 'positional' }>;

/**
 * A command's arguments, by its table. Throws a UsageError, with the command as it was meant, for
 * what the table does not know.
 */
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
  const line: Line = { name, command, given };
  for (const token of tokens) if (token.kind === 'option') checkOption(line, token);
  const extra = tokens.filter((token) => token.kind === 'positional')[
    mostPositionals(command, values)
  ];
  if (extra !== undefined)
    throw tooMuch(line, extra, {
      before: tokens.findLast(
        (token): token is OptionToken => token.kind === 'option' && token.index < extra.index,
      ),
      values,
    });
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

/** The command with other words in the place of some. */
function instead({ name, given }: Line, at: number, count: number, ...words: string[]): string {
  return commandLine('npx', 'warta', name, ...given.toSpliced(at, count, ...words));
}

function checkOption(line: Line, { index, name, rawName, value, inlineValue }: OptionToken): void {
  const { command } = line;
  const isInline = inlineValue === true;
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined || !rawName.startsWith('--'))
    throw unknownOption(line.name, line.given, index);
  if (option.type === 'boolean' && isInline)
    throw new UsageError(
      `${rawName} takes no value.\n  ${instead(line, index, 1, ...withoutValue(command, name, value))}`,
    );
  if (option.type === 'string' && isNoValue(value, isInline))
    throw new UsageError(
      `${rawName} needs a value: ${rawName} ${option.value ?? ''}\n  ${instead(line, index, value === '' && !isInline ? 2 : 1, rawName, option.example ?? '')}`,
    );
}

/**
 * A word too much. After an option it may be the rest of its value: `--at 2026-11-28 09:00`, which
 * a space has cut in two.
 */
function tooMuch(
  line: Line,
  { index, value }: PositionalToken,
  {
    before,
    values,
  }: { before: OptionToken | undefined; values: Readonly<Record<string, unknown>> },
): UsageError {
  const { name, command, given } = line;
  const after = command.argument?.after;
  const isCut = before?.value !== undefined && !before.inlineValue && before.index === index - 2;
  const isKnown = after === undefined || values[after] === true || given.includes('--');
  const meant = isCut
    ? `If it belongs to ${before.rawName}, quotation marks keep them together: ${instead(line, before.index, 3, before.rawName, `${before.value} ${value}`)}`
    : instead(line, index, 1, ...(isKnown ? [] : [`--${after}`, value]));
  return new UsageError(
    `“${value}” is too much; the command is: ${usageOf(name, command)}\n  ${meant}`,
  );
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
