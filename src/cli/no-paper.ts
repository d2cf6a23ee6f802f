import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLine } from './usage/usage-error.ts';

/** Where this Warta lies, which is a paper itself. */
const HERE = resolve(import.meta.dirname, '../..');

/** What is said where a command finds no paper to work for. */
export function noPaper(from: string): string {
  return `There is no paper in ${from}, nor above it: a paper is a folder with package.json, astro.config.ts and content/.
This Warta belongs to one:
  ${commandLine('cd', HERE)}
${howToBegin()}`;
}

/** What there is today: no command that makes one. */
export function howToBegin(): string {
  const how = 'To begin a paper, copy Warta’s repository and replace its content/ by your own';
  return existsSync(join(HERE, '.git'))
    ? `${how}; no command does that yet:\n  ${commandLine('git', 'clone', HERE, 'koran')}\n  cd koran && npm ci && npm start`
    : `${how}; no command does that yet.`;
}
