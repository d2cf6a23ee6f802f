import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { CommandError } from '../diagnostics/command-error.ts';
import { UsageError } from './usage/usage-error.ts';

/** `warta run <script.ts> …`: one of the project's own scripts on the pinned Node. */
export async function run(
  [script = '', ...args]: readonly string[],
  from: string,
): Promise<number> {
  if (script === '')
    throw new UsageError('Which script? npx warta run tests/run-tests.ts tests/dates');
  const file = resolve(from, script);
  if (!existsSync(file)) throw new CommandError(`There is no ${file} to be run.`);
  process.chdir(from);
  process.argv = [process.argv[0] ?? 'node', file, ...args];
  await import(pathToFileURL(file).href);
  return Number(process.exitCode ?? 0);
}
