import { CommandError } from '../../diagnostics/command-error.ts';
import type { Command } from './command.ts';

/**
 * A command that was given in a wrong way; its message has the right one. The exit status is 2,
 * where a refusal has 1.
 */
export class UsageError extends CommandError {}

/** A command as a shell takes it, for people to copy. */
export function commandLine(...words: readonly string[]): string {
  return words
    .map((word) =>
      /^[\w./:@,+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
    )
    .join(' ');
}

/** The line of usage: `npx warta schema [--write]`. */
export const usageOf = (name: string, { usage }: Command): string =>
  `npx warta ${name} ${usage}`.trimEnd();
