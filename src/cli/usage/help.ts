import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { usageOf } from './usage-error.ts';

const WIDTH = 80;

/** What there is: every command in a line. */
export function help(): string {
  return paragraphs(
    'Warta: a newspaper that lives in a Git repository.',
    'Usage: npx warta <command> [options]',
    table(
      'Commands:',
      Object.entries(COMMANDS).map(([name, { does }]) => [name, does]),
    ),
    table('Options:', [
      ['--help, -h', 'this; after a command, all about that one (npx warta help <command> too)'],
      ['--version, -v', 'the version'],
    ]),
    'A command works for the paper in whose folder, or below it, it is given.\nExit status: 0 done, 1 refused or failed, 2 given in a wrong way.',
    'Documentation: README.md, docs/',
  );
}

/** All about one command. */
export function helpOf(name: string, command: Command): string {
  const { argument, details, documentation, does, examples, options, tasks = {} } = command;
  return paragraphs(
    wrapped(`warta ${name}: ${does}`, 0),
    details === undefined ? '' : wrapped(details, 0),
    `Usage: ${usageOf(name, command)}`,
    table(
      'What:',
      Object.entries(tasks).map(([task, { does: what, usage }]) => [
        `${task} ${usage}`.trimEnd(),
        what,
      ]),
    ),
    argument === undefined ? '' : table('Argument:', [[argument.name, argument.does]]),
    table('Options:', [
      ...Object.entries(options).map(
        ([option, { otherwise, value, does: what }]): [string, string] => [
          `--${option}${value === undefined ? '' : ` ${value}`}`,
          withDefault(what, otherwise),
        ],
      ),
      ['--help, -h', 'this'],
    ]),
    table(
      'Environment:',
      Object.entries(command.variables ?? {}).map(([variable, { does: what, otherwise }]) => [
        variable,
        withDefault(what, otherwise),
      ]),
    ),
    `Examples:\n${Object.entries(examples)
      .map(([line, what]) => `  ${line}\n      ${what}`)
      .join('\n')}`,
    `Documentation: ${documentation.join(', ')}`,
  );
}

const withDefault = (does: string, otherwise: string | undefined): string =>
  otherwise === undefined ? does : `${does} (default: ${otherwise})`;

const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

/** Two columns under a heading; a name that is too long for its column has a line to itself. */
function table(heading: string, rows: readonly (readonly [name: string, does: string])[]): string {
  if (rows.length === 0) return '';
  const column = Math.min(18, Math.max(...rows.map(([name]) => name.length)));
  return [
    heading,
    ...rows.map(([name, does]) => {
      const text = wrapped(does, column + 4);
      return name.length > column
        ? `  ${name}\n${' '.repeat(column + 4)}${text}`
        : `  ${name.padEnd(column)}  ${text}`;
    }),
  ].join('\n');
}

/** Words in lines of at most so many signs; all but the first are indented. */
function wrapped(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
